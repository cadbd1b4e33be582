import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/contracts/actor';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const portal = usePortal();
let programme: Programme;
let basics: string;

beforeAll(async () => {
  programme = await openProgramme(portal());
  basics = await programme.module(['active']);
});

const featuresOf = (actor: Actor | null): readonly string[] => (actor?.kind === 'partner' ? actor.features : []);

describe('what a partner can use', () => {
  it('follows a promotion without signing in again', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    const actor = await programme.signedIn(partner);
    expect(await actor()).toMatchObject({ tier: 'starter', features: [] });
    await programme.complete(partner, basics);
    expect(await actor()).toMatchObject({
      tier: 'active',
      features: expect.arrayContaining(['lead-crm', 'case-studies']),
    });
  });

  it('follows a grant while it lives, and is announced', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    const has = async (key: string) => featuresOf(await actor()).includes(key);
    await programme.grant(partner.partnerId, 'coaching', { until: new Date(Date.now() + DAY_MS) });
    await programme.grant(partner.partnerId, 'charts', { from: new Date(Date.now() + DAY_MS) });
    expect(await has('coaching')).toBe(true);
    expect(await has('charts')).toBe(false);
    expect((await programme.told(partner.partnerId, 'features.changed'))[0]?.features).toEqual(['coaching']);

    programme.clock.now = new Date(Date.now() + 2 * DAY_MS);
    expect(await has('coaching')).toBe(false);
    expect(await has('charts')).toBe(true);
    programme.clock.now = new Date();
  });

  it('is told when a grant begins and when it ends by its dates', async () => {
    const partner = await makePartner(portal());
    const [from, until] = [new Date(Date.now() + DAY_MS), new Date(Date.now() + 2 * DAY_MS)];
    const id = await programme.grant(partner.partnerId, 'coaching', { from, until });
    const jobs = await programme.rows<{ at: Date }>(
      `SELECT run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'announce-features' AND key LIKE 'grant:' || $1 || ':%' ORDER BY run_at`,
      [id],
    );
    expect(jobs.map(({ at }) => at.getTime())).toEqual([from.getTime(), until.getTime()]);
    const { announceFeatures } = await import('@/server/tiers/announce-features');
    const { withTransaction } = await import('@/server/db/transaction');
    for (const at of [from, until]) {
      await withTransaction(await portal().asSystem(at), 'grantFeature', (writer) =>
        announceFeatures(writer, partner.partnerId),
      );
    }
    expect((await programme.told(partner.partnerId, 'features.changed')).map(({ features }) => features)).toEqual([
      [],
      ['coaching'],
      [],
    ]);
  });

  it('loses a grant that staff take back, at once', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    const id = await programme.grant(partner.partnerId, 'coaching');
    expect(await actor()).toMatchObject({ features: ['coaching'] });
    await portal().payload.delete({
      collection: 'feature-grants',
      id,
      req: await programme.req(),
      overrideAccess: false,
    });
    expect(await actor()).toMatchObject({ features: [] });
    expect((await programme.told(partner.partnerId, 'features.changed')).at(-1)?.features).toEqual([]);
  });

  it('counts the days on which a grant was used, by whatever road, and not what the tier unlocks', async () => {
    const { requireFeature } = await import('@/server/tiers/locked-feature');
    const { createApi } = await import('../../support/api');
    const partner = await makePartner(portal());
    const id = await programme.grant(partner.partnerId, 'lead-crm');
    const actor = { ...partner.actor, features: ['lead-crm'] };
    const use = (now: Date) => requireFeature({ db: programme.pool, actor, now }, 'lead-crm');
    const used = async () =>
      programme.rows(`SELECT usage_count AS count, last_used_at AS at FROM feature_grants WHERE id = $1`, [id]);
    const [first, later, nextDay] = [
      new Date('2027-02-01T08:00:00Z'),
      new Date('2027-02-01T20:00:00Z'),
      new Date('2027-02-02T00:00:00Z'),
    ];
    await use(first);
    await use(later);
    expect(await used()).toEqual([{ count: 1, at: first }]);
    await use(nextDay);
    expect(await used()).toEqual([{ count: 2, at: nextDay }]);
    await programme.override(partner.partnerId, 'performer');
    await use(new Date('2027-02-03T00:00:00Z'));
    expect(await used()).toEqual([{ count: 2, at: nextDay }]);

    const api = await createApi(portal());
    const another = await makePartner(portal());
    const granted = await programme.grant(another.partnerId, 'lead-crm');
    await api.call('/api/partner/lead-views', { token: await api.tokenFor(another.actor) });
    expect(await programme.rows(`SELECT usage_count AS count FROM feature_grants WHERE id = $1`, [granted])).toEqual([
      { count: 1 },
    ]);
  });
});

describe('a locked feature', () => {
  it('is refused with the tier that has it and what is missing for it', async () => {
    const { requireFeature } = await import('@/server/tiers/locked-feature');
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const reader = { db: programme.pool, actor: partner.actor, now: new Date() };
    await expect(requireFeature(reader, 'lead-crm')).rejects.toMatchObject({
      code: 'feature_locked',
      status: 403,
      details: {
        feature: 'lead-crm',
        requiredTier: 'active',
        missing: [
          { key: 'deals', current: 2, target: 3 },
          { key: 'training', current: 0, target: 1 },
        ],
      },
    });
    const elite = await makePartner(portal(), { tier: 'elite' });
    await expect(requireFeature({ ...reader, actor: elite.actor }, 'lead-crm')).resolves.toBeUndefined();
    await expect(requireFeature({ ...reader, actor: programme.actor }, 'lead-crm')).resolves.toBeUndefined();
  });
});
