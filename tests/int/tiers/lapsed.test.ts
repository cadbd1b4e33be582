import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '@/server/db/clock';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, type PartnerFixture } from '../../support/fixtures';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const portal = usePortal();
let programme: Programme;
/** Asked for by Active, valid for three months. */
let basics: string;

const COMPLETED = new Date('2026-11-30T10:00:00.000Z');
/** Three months of the calendar later: February has no 30th. */
const LAPSE = new Date('2027-02-28T10:00:00.000Z');
const ahead = (ms: number) => new Date(LAPSE.getTime() - ms);

beforeAll(async () => {
  programme = await openProgramme(portal());
  basics = await programme.module(['active']);
  await programme.pool.query('UPDATE training_modules SET valid_months = 3 WHERE id = $1', [basics]);
});
afterEach(() => {
  programme.clock.now = new Date();
  setClock(null);
});

async function certified(tier: 'starter' | 'performer' = 'performer'): Promise<PartnerFixture> {
  const partner = await makePartner(portal(), { tier, dealsCount: tier === 'starter' ? 0 : 12 });
  programme.clock.now = COMPLETED;
  await programme.complete(partner, basics);
  return partner;
}
async function featuresAt(partner: PartnerFixture, at: Date): Promise<string[]> {
  const actor = await programme.signedIn(partner);
  programme.clock.now = at;
  const found = await actor();
  return found?.kind === 'partner' ? [...found.features].sort() : [];
}
async function renew(partner: PartnerFixture, at: Date): Promise<void> {
  programme.clock.now = at;
  const [row] = await programme.rows<{ id: string }>('SELECT id FROM training_progress WHERE partner_id = $1', [
    partner.partnerId,
  ]);
  await portal().payload.update({
    collection: 'training-progress',
    id: row?.id ?? '',
    data: { renewedAt: at.toISOString() },
    req: await programme.req(),
    overrideAccess: false,
  });
}
async function nightAt(at: Date, partnerId?: string): Promise<void> {
  const { remindRenewals } = await import('@/server/tiers/remind-renewals');
  setClock(at);
  await remindRenewals(portal().payload, partnerId ? { partnerId } : {});
  setClock(null);
}
const notices = async ({ userId }: PartnerFixture | { userId: string }) =>
  (
    await programme.rows<{ stage: string }>(
      `SELECT split_part(event, ':', 7) AS stage, title FROM notifications WHERE user_id = $1 AND event LIKE 'renewal:%' ORDER BY created_at, id`,
      [userId],
    )
  ).map(({ stage }) => stage);

describe('a lapsed certification', () => {
  it('pauses at its very moment what its tier and those above unlock, and never the tier', async () => {
    const partner = await certified();
    const all = await featuresAt(partner, ahead(1));
    expect(all).toContain('lead-crm');
    expect(all).toContain('team-overrides');
    expect(await featuresAt(partner, LAPSE)).toEqual([]);
    expect(await programme.status(partner)).toMatchObject({ tier: 'performer', rates: { baseBps: 2500 } });
    expect(await programme.tierOf(partner.partnerId)).toEqual({ tier: 'performer', earned: 'performer', deals: 12 });
  });

  it('leaves what is unlocked by the tiers below it, and what was granted', async () => {
    const module = await programme.module(['performer']);
    await programme.pool.query('UPDATE training_modules SET valid_months = 3 WHERE id = $1', [module]);
    const partner = await makePartner(portal(), { tier: 'elite', dealsCount: 30 });
    programme.clock.now = COMPLETED;
    await programme.complete(partner, module);
    await programme.grant(partner.partnerId, 'forecasting');
    const active = (await makePartner(portal(), { tier: 'active' })).actor.features;
    expect(await featuresAt(partner, LAPSE)).toEqual([...active, 'forecasting'].sort());
    const { partnerFeatures } = await import('@/server/tiers/partner-features');
    expect((await partnerFeatures(programme.pool, partner.partnerId, LAPSE))?.sort()).toEqual(
      [...active, 'forecasting'].sort(),
    );
    await programme.pool.query('UPDATE training_modules SET published = false WHERE id = $1', [module]);
    expect(await featuresAt(partner, LAPSE)).toHaveLength(
      (await makePartner(portal(), { tier: 'elite' })).actor.features.length,
    );
  });

  it('gives all back when it is completed again, at once, and keeps the first completion', async () => {
    const partner = await certified();
    const all = await featuresAt(partner, ahead(1));
    const told = (await programme.told(partner.partnerId, 'features.changed')).length;
    await renew(partner, new Date(LAPSE.getTime() + DAY_MS));
    expect(await featuresAt(partner, new Date(LAPSE.getTime() + DAY_MS))).toEqual(all);
    const events = await programme.told(partner.partnerId, 'features.changed');
    expect(events).toHaveLength(told + 1);
    expect([...(events.at(-1)?.features ?? [])].sort()).toEqual(all);
    expect(
      await programme.rows('SELECT completed_at AS at FROM training_progress WHERE partner_id = $1', [
        partner.partnerId,
      ]),
    ).toEqual([{ at: COMPLETED }]);
    expect(await featuresAt(partner, new Date('2027-06-01T10:00:00.000Z'))).toEqual([]);
  });

  it('is held open by a colleague who completed it later', async () => {
    const partner = await certified();
    const colleague = await makeMember(portal(), partner.partnerId, 'sales');
    programme.clock.now = ahead(DAY_MS);
    await programme.complete({ partnerId: partner.partnerId, userId: colleague.userId }, basics);
    expect(await featuresAt(partner, LAPSE)).toContain('lead-crm');
  });

  it('names the renewal where a feature is refused, and in the status six weeks ahead', async () => {
    const partner = await certified();
    const { requireFeature } = await import('@/server/tiers/locked-feature');
    const { title } = (
      await programme.rows<{ title: string }>('SELECT title FROM training_modules WHERE id = $1', [basics])
    )[0] ?? { title: '' };
    const renewal = { module: { id: basics, title }, expiresAt: LAPSE.toISOString() };
    const reader = { db: programme.pool, actor: { ...partner.actor, features: [] }, now: LAPSE };
    await expect(requireFeature(reader, 'lead-crm')).rejects.toMatchObject({
      code: 'feature_locked',
      details: { requiredTier: 'active', missing: [{ key: 'training', current: 0, target: 1, renewals: [renewal] }] },
    });
    const shown = async (at: Date) => {
      programme.clock.now = at;
      return (await programme.status(partner)).renewals;
    };
    expect(await shown(ahead(42 * DAY_MS + 1))).toEqual([]);
    expect(await shown(ahead(42 * DAY_MS))).toEqual([{ ...renewal, lapsed: false }]);
    expect(await shown(LAPSE)).toEqual([{ ...renewal, lapsed: true }]);
  });
});

describe('who rests on a certification', () => {
  it('is told six weeks and two weeks before and at the lapse, once each, and open pages hear of the lapse', async () => {
    const partner = await certified();
    const colleague = await makeMember(portal(), partner.partnerId, 'viewer');
    const starter = await certified('starter');
    await nightAt(ahead(43 * DAY_MS));
    expect(await notices(partner)).toEqual([]);
    await nightAt(ahead(41 * DAY_MS));
    await nightAt(ahead(40 * DAY_MS));
    expect(await notices(partner)).toEqual(['six-weeks']);
    await Promise.all([nightAt(ahead(13 * DAY_MS)), nightAt(ahead(13 * DAY_MS))]);
    expect(await notices(partner)).toEqual(['six-weeks', 'two-weeks']);
    await nightAt(ahead(DAY_MS / 2));
    const [job] = await programme.rows<{ at: Date }>(`SELECT run_at AS at FROM graphile_worker.jobs WHERE key = $1`, [
      `renewal:${partner.partnerId}:${basics}`,
    ]);
    expect(job?.at).toEqual(new Date(LAPSE.getTime() + 1000));
    const told = (await programme.told(partner.partnerId, 'features.changed')).length;
    await nightAt(new Date(LAPSE.getTime() + 1000), partner.partnerId);
    await nightAt(new Date(LAPSE.getTime() + DAY_MS));
    expect(await notices(partner)).toEqual(['six-weeks', 'two-weeks', 'lapsed']);
    expect(await notices(colleague)).toEqual(['six-weeks', 'two-weeks', 'lapsed']);
    expect(await notices(starter)).toEqual([]);
    expect((await programme.told(partner.partnerId, 'features.changed')).slice(told)).toEqual([{ features: [] }]);
  });
});
