import { beforeAll, describe, expect, it } from 'vitest';
import { SEEDED_TIERS } from '@/domain/tiers/definitions';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { openProgramme, type Programme } from './programme';

const portal = usePortal();
let programme: Programme;

beforeAll(async () => {
  programme = await openProgramme(portal());
});

/** Staff edit a definition in the admin. */
async function edit(tier: string, data: Record<string, unknown>) {
  const [row] = await programme.rows<{ id: string }>(`SELECT id FROM tier_definitions WHERE key = $1`, [tier]);
  return portal().payload.update({
    collection: 'tier-definitions',
    id: (row as { id: string }).id,
    data,
    req: await programme.req(),
    overrideAccess: false,
    depth: 0,
  });
}

describe('the seeded definitions', () => {
  it('are read as they were written, once, however many nodes start', async () => {
    const { ensureProgramme } = await import('@/server/tiers/ensure-programme');
    const { readLadder } = await import('@/server/tiers/ladder');
    await Promise.all([ensureProgramme(portal().payload), ensureProgramme(portal().payload)]);
    const ladder = await readLadder(programme.pool);
    expect(
      ladder.map(({ tier, order, requirements, features, benefits }) => ({
        tier,
        order,
        requirements,
        features,
        benefits,
      })),
    ).toEqual(
      SEEDED_TIERS.map(({ tier, order, requirements, features, benefits }) => ({
        tier,
        order,
        requirements,
        features,
        benefits,
      })),
    );
    expect(await programme.rows(`SELECT count(*) AS rows FROM programme_settings`)).toEqual([{ rows: 1 }]);
  });

  it('stay as staff made them when the portal starts again', async () => {
    const { ensureProgramme } = await import('@/server/tiers/ensure-programme');
    await edit('starter', { name: 'Beginner' });
    await ensureProgramme(portal().payload);
    expect(await programme.rows(`SELECT name FROM tier_definitions WHERE key = 'starter'`)).toEqual([
      { name: 'Beginner' },
    ]);
    await edit('starter', { name: 'Starter' });
  });
});

describe('an edited definition', () => {
  it('is a new version and evaluates every partner by one job', async () => {
    const { evaluateAllTiers } = await import('@/server/tiers/evaluate-all-tiers');
    const partners = [
      await makePartner(portal(), { dealsCount: 2 }),
      await makePartner(portal(), { dealsCount: 2 }),
      await makePartner(portal(), { dealsCount: 1 }),
    ];
    const before = await edit('active', { description: 'Sells regularly.' });
    const after = await edit('active', { dealsRequired: 2 });
    expect(after.version).toBe((before.version ?? 0) + 1);
    expect(
      await programme.rows(
        `SELECT count(*) AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'evaluate-all-tiers'`,
      ),
    ).toEqual([{ jobs: 1 }]);

    expect(await evaluateAllTiers(portal().payload)).toBe(2);
    expect(await evaluateAllTiers(portal().payload)).toBe(0);
    const tiers = await Promise.all(partners.map(async ({ partnerId }) => (await programme.tierOf(partnerId))?.tier));
    expect(tiers).toEqual(['active', 'active', 'starter']);
    expect(await programme.history((partners[0] as { partnerId: string }).partnerId)).toEqual([
      'promoted starter>active 2>2 definition-changed',
    ]);
    await edit('active', { dealsRequired: 3 });
  });

  it('changes what the partners of the tier can use, at once', async () => {
    const partner = await makePartner(portal(), { tier: 'active' });
    const actor = await programme.signedIn(partner);
    const [row] = await programme.rows<{ features: string[] }>(
      `SELECT array_agg(f.value::text) AS features FROM tier_definitions_unlocked_features f JOIN tier_definitions d ON d.id = f.parent_id WHERE d.key = 'active'`,
    );
    const features = row?.features ?? [];
    await edit('active', { unlockedFeatures: features.filter((key) => key !== 'lead-crm') });
    expect(await actor()).toMatchObject({ features: expect.not.arrayContaining(['lead-crm']) });
    await edit('active', { unlockedFeatures: features });
    expect(await actor()).toMatchObject({ features: expect.arrayContaining(['lead-crm']) });
  });
});

describe('what staff type into a definition', () => {
  it('is checked: whole numbers, the order of the keys, a colour, a rule with its period', async () => {
    for (const [data, field] of [
      [{ dealsRequired: 2.5 }, 'dealsRequired'],
      [{ order: 7 }, 'order'],
      [{ colour: 'red' }, 'colour'],
      [{ icon: 'skull' }, 'icon'],
      [{ retentionDeals: 2 }, 'retentionDeals'],
    ] as const) {
      await expect(edit('performer', data)).rejects.toMatchObject({ data: { errors: [{ path: field }] } });
    }
  });

  it('is what partners read: name, look and the long form of the benefits', async () => {
    const partner = await makePartner(portal());
    const paragraph = {
      type: 'paragraph',
      version: 1,
      children: [{ type: 'text', version: 1, text: 'Talk to us any day.' }],
    };
    await edit('starter', {
      name: 'Beginner',
      colour: '#aa3355',
      icon: 'star',
      benefits: { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [paragraph] } },
    });
    const { getProfile } = await import('@/server/accounts/get-profile');
    const { programme: shown } = await getProfile({ db: programme.pool, actor: partner.actor, now: new Date() });
    expect(shown.tiers[0]).toEqual({ tier: 'starter', name: 'Beginner', colour: '#aa3355', icon: 'star' });
    expect((await programme.status(partner)).about).toEqual({
      current: [{ kind: 'paragraph', text: 'Talk to us any day.' }],
      next: [],
    });
    await edit('starter', { name: 'Starter', colour: '#64748b', icon: 'sprout', benefits: null });
  });
});
