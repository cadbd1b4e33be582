import { describe, expect, it } from 'vitest';
import type { PartnerActor } from '@/contracts/actor';
import type { LeaderboardQuery } from '@/contracts/engagement/leaderboard';
import { reading, writing } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';

const portal = usePortal();
const MONTH: LeaderboardQuery = { metric: 'revenue', period: 'month', limit: 20 };

async function sql<R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> {
  const { poolOf } = await import('@/server/db/transaction');
  return (await poolOf(portal().payload).query<R>(text, values)).rows;
}

/** What a partner did in the periods of `at`, as the money rules would have written it. */
async function did(
  partnerId: string,
  revenueCents: number,
  deals = 1,
  commissionCents = Math.floor(revenueCents / 5),
  at = new Date(),
): Promise<void> {
  const { statPeriodsOf } = await import('@/server/money/stat-periods');
  for (const { period, starts } of statPeriodsOf(at, 'America/New_York')) {
    await sql(
      `INSERT INTO partner_stats AS s (period, starts, partner_id, deals, revenue_cents, commission_cents) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (partner_id, period, starts) DO UPDATE SET deals = s.deals + excluded.deals, revenue_cents = s.revenue_cents + excluded.revenue_cents,
         commission_cents = s.commission_cents + excluded.commission_cents`,
      [period, starts, partnerId, deals, revenueCents, commissionCents],
    );
  }
}

async function boardFor(actor: PartnerActor, query: Partial<LeaderboardQuery> = {}, now?: Date) {
  const { getLeaderboard } = await import('@/server/engagement/get-leaderboard');
  return getLeaderboard(await reading(portal(), actor, now), { ...MONTH, ...query });
}

/** A world of its own for one test: a region that nobody else is in. */
async function league(revenues: (number | null)[], options: Parameters<typeof makePartner>[1] = {}) {
  const region = `region ${Math.random()}`;
  const partners: Awaited<ReturnType<typeof makePartner>>[] = [];
  for (const revenue of revenues) {
    const partner = await makePartner(portal(), options);
    await sql(`UPDATE partners SET region = $2 WHERE id = $1`, [partner.partnerId, region]);
    if (revenue !== null) await did(partner.partnerId, revenue);
    partners.push(partner);
  }
  return {
    region,
    partners,
    ids: partners.map(({ partnerId }) => partnerId),
    actor: (i: number) => (partners[i] as (typeof partners)[number]).actor,
  };
}

describe('the leaderboard', () => {
  it('ranks those with the same value the same, always in the same order', async () => {
    const { region, ids, actor } = await league([500_00, 900_00, 500_00, 100_00, 500_00]);
    const board = await boardFor(actor(3), { region });
    expect(board.entries.map(({ rank, value }) => ({ rank, value }))).toEqual([
      { rank: 1, value: 900_00 },
      { rank: 2, value: 500_00 },
      { rank: 2, value: 500_00 },
      { rank: 2, value: 500_00 },
      { rank: 5, value: 100_00 },
    ]);
    const tied = [ids[0], ids[2], ids[4]].toSorted();
    expect(board.entries.slice(1, 4).map(({ partner }) => partner.id)).toEqual(tied);
    expect(board.me).toEqual({ rank: 5, change: null, value: 100_00, deals: 1 });
    expect((await boardFor(actor(4), { region })).me?.rank).toBe(2);
    expect(board.currency).toBe('USD');
  });

  it('always holds the own row, also beyond the limit and without any deal', async () => {
    const { region, actor } = await league([3_00, 2_00, 1_00, null]);
    const board = await boardFor(actor(2), { region, limit: 1 });
    expect(board.entries).toHaveLength(1);
    expect(board.me).toMatchObject({ rank: 3, value: 1_00 });
    expect((await boardFor(actor(3), { region })).me).toEqual({ rank: 4, change: null, value: 0, deals: 0 });
  });

  it('neither shows nor counts who opted out or is not active, save to themselves', async () => {
    const { region, ids, actor } = await league([900_00, 800_00, 700_00, 600_00]);
    await sql(`UPDATE partners SET leaderboard_opt_out = true WHERE id = $1`, [ids[0]]);
    await sql(`ALTER TABLE partners DISABLE TRIGGER guard`);
    await sql(`UPDATE partners SET status = 'suspended' WHERE id = $1`, [ids[1]]);
    await sql(`ALTER TABLE partners ENABLE TRIGGER guard`);
    const seen = await boardFor(actor(3), { region });
    expect(seen.entries.map(({ partner, rank }) => [partner.id, rank])).toEqual([
      [ids[2], 1],
      [ids[3], 2],
    ]);
    expect(seen.me?.rank).toBe(2);
    const optedOut = await boardFor(actor(0), { region });
    expect(optedOut.entries.map(({ partner }) => partner.id)).not.toContain(ids[0]);
    expect(optedOut.me).toMatchObject({ rank: 1, value: 900_00 });
    await sql(`UPDATE partners SET leaderboard_opt_out = false WHERE id = $1`, [ids[0]]);
    expect((await boardFor(actor(3), { region })).me?.rank).toBe(3);
    await did(String(ids[0]), 1_00);
    expect((await boardFor(actor(3), { region })).entries[0]?.partner.id).toBe(ids[0]);
  });

  it('shows the alias in place of the name', async () => {
    const { region, ids, actor } = await league([5_00, 4_00]);
    await sql(`UPDATE partners SET leaderboard_alias = 'The Fox' WHERE id = $1`, [ids[0]]);
    await sql(`UPDATE partners SET leaderboard_alias = '' WHERE id = $1`, [ids[1]]);
    const [first, second] = (await boardFor(actor(1), { region })).entries;
    expect(first?.partner.displayName).toBe('The Fox');
    expect(second?.partner.displayName).toMatch(/^Partner /);
  });

  it.each([
    ['revenue', 300_00],
    ['deals', 4],
    ['commission', 11_00],
  ] as const)('ranks by %s', async (metric, value) => {
    const { region, ids, actor } = await league([null, null]);
    await did(String(ids[0]), 300_00, 4, 11_00);
    expect((await boardFor(actor(1), { region, metric })).entries).toMatchObject([{ rank: 1, value, deals: 4 }]);
  });

  it('cuts its periods in the programme’s time zone', async () => {
    const { region, ids, actor } = await league([null]);
    // 1 November, 03:30 in UTC is still October in New York.
    await did(String(ids[0]), 7_00, 1, 1_00, new Date('2026-11-01T03:30:00Z'));
    const values = async (now: string) =>
      Object.fromEntries(
        await Promise.all(
          (['week', 'month', 'quarter', 'all'] as const).map(async (period) => [
            period,
            (await boardFor(actor(0), { region, period }, new Date(now))).me?.value,
          ]),
        ),
      );
    expect(await values('2026-11-01T03:59:00Z')).toEqual({ week: 7_00, month: 7_00, quarter: 7_00, all: 7_00 });
    expect(await values('2026-11-01T04:00:00Z')).toEqual({ week: 7_00, month: 0, quarter: 7_00, all: 7_00 });
    expect(await values('2026-11-02T05:00:00Z')).toEqual({ week: 0, month: 0, quarter: 7_00, all: 7_00 });
    expect(await values('2027-01-01T05:00:00Z')).toEqual({ week: 0, month: 0, quarter: 0, all: 7_00 });
  });

  it('begins its periods in SQL where the domain does', async () => {
    const [{ startsAt }, { statPeriodsOf }] = [
      await import('@/server/engagement/board'),
      await import('@/server/money/stat-periods'),
    ];
    for (const timeZone of ['America/New_York', 'UTC', 'Pacific/Auckland', 'Asia/Kathmandu', 'America/Sao_Paulo']) {
      for (let day = 0; day < 400; day += 7) {
        const at = new Date(Date.UTC(2026, 0, 1, (day * 5) % 24, 30) + day * 86_400_000);
        for (const { period, starts } of statPeriodsOf(at, timeZone)) {
          const rows = await sql<{ starts: string }>(`SELECT (${startsAt('$1', '$2', '$3')})::text AS starts`, [
            period,
            at,
            timeZone,
          ]);
          expect({ at, timeZone, period, ...rows[0] }).toEqual({ at, timeZone, period, starts });
        }
      }
    }
  });

  it('by tier holds that tier, and the own row only when it is of it', async () => {
    const { region, actor } = await league([5_00, 4_00], { tier: 'active' });
    const starters = await league([9_00], { tier: 'starter' });
    await sql(`UPDATE partners SET region = $2 WHERE id = $1`, [starters.ids[0], region]);
    const board = await boardFor(actor(1), { region, tier: 'active' });
    expect(board.entries.map(({ value }) => value)).toEqual([5_00, 4_00]);
    expect(board.me?.rank).toBe(2);
    expect((await boardFor(starters.actor(0), { region, tier: 'active' })).me).toBeNull();
  });

  it('of the team is for leaders: the own members and oneself', async () => {
    const leader = await makePartner(portal(), { tier: 'performer', features: ['team-dashboard'] });
    const members = await league([8_00, 6_00], { leaderId: leader.partnerId });
    await did(leader.partnerId, 7_00);
    const board = await boardFor(leader.actor, { team: '1' });
    expect(board.entries.map(({ partner, rank }) => [partner.id, rank])).toEqual([
      [members.ids[0], 1],
      [leader.partnerId, 2],
      [members.ids[1], 3],
    ]);
    expect(board.me).toMatchObject({ rank: 2, value: 7_00 });
    await expect(boardFor({ ...members.actor(0), features: [] }, { team: '1' })).rejects.toMatchObject({
      code: 'feature_locked',
      details: { feature: 'team-dashboard', requiredTier: 'performer' },
    });
  });

  it('is empty while it is switched off', async () => {
    const { actor } = await league([5_00]);
    await sql(`UPDATE programme_settings SET module_leaderboard = false`);
    expect(await boardFor(actor(0))).toMatchObject({ entries: [], me: null });
    await sql(`UPDATE programme_settings SET module_leaderboard = true`);
  });
});

describe('places won since last week', () => {
  const daysAhead = (days: number): Date => new Date(Date.now() + days * 86_400_000);

  async function snapshot(now: Date): Promise<number> {
    const { snapshotLeaderboard } = await import('@/server/engagement/snapshot-leaderboard');
    return writing(
      portal(),
      { kind: 'system', reason: 'test' },
      'maintain',
      (writer) => snapshotLeaderboard(writer),
      now,
    );
  }

  it('are counted against the ranks of a week ago, within the part of the board that is shown', async () => {
    const { region, ids, actor } = await league([9_000_000_00, 8_000_000_00, 7_000_000_00]);
    await snapshot(new Date());
    await did(String(ids[2]), 5_000_000_00);
    const late = await makePartner(portal());
    await sql(`UPDATE partners SET region = $2 WHERE id = $1`, [late.partnerId, region]);
    await did(late.partnerId, 6_000_000_00);
    for (const query of [{ period: 'all', region }, { period: 'all' }] as const) {
      const board = await boardFor(actor(2), query, daysAhead(7));
      expect(board.entries.slice(0, 4).map(({ partner, rank, change }) => [partner.id, rank, change])).toEqual([
        [ids[2], 1, 2],
        [ids[0], 2, -1],
        [ids[1], 3, -1],
        [late.partnerId, 4, null],
      ]);
      expect(board.me).toMatchObject({ rank: 1, change: 2 });
    }
    expect((await boardFor(actor(2), { period: 'all', region }, daysAhead(6))).me?.change).toBeNull();
    expect((await boardFor(actor(2), { period: 'all', region }, daysAhead(13))).me?.change).toBe(2);
    expect((await boardFor(actor(2), { period: 'all', region }, daysAhead(14))).me?.change).toBeNull();
  });

  it('a second snapshot of a day replaces the first, and old ones go', async () => {
    const first = await snapshot(daysAhead(1));
    expect(await snapshot(daysAhead(1))).toBe(first);
    await snapshot(daysAhead(60));
    expect(await sql(`SELECT count(DISTINCT day) AS days FROM leaderboard_snapshots`)).toEqual([{ days: 1 }]);
  });
});

describe('the plan of the leaderboard', () => {
  it('reads sums by index: neither commissions nor deals, and of 10,000 partners only those shown', async () => {
    const { actor } = await makePartner(portal());
    await sql(
      `INSERT INTO partners (id, name, contact_email, status, tier, earned_tier, deals_count, currency, time_zone, referral_code)
       SELECT portal_uuidv7(), 'P ' || i, 'p' || i || '@test.example', 'active', 'starter', 'starter', 0, 'USD', 'UTC', 'plan-' || i FROM generate_series(1, 10000) i`,
    );
    const { statPeriodsOf } = await import('@/server/money/stat-periods');
    for (const { period, starts } of statPeriodsOf(new Date(), 'America/New_York')) {
      await sql(
        `INSERT INTO partner_stats (period, starts, partner_id, deals, revenue_cents, commission_cents)
         SELECT $1, $2, id, 1 + abs(hashtext(name)) % 50, 1000 + abs(hashtext(name)) % 1000000, 100 FROM partners ON CONFLICT DO NOTHING`,
        [period, starts],
      );
    }
    await sql('VACUUM ANALYZE partners');
    await sql('VACUUM ANALYZE partner_stats');

    const { getLeaderboard } = await import('@/server/engagement/get-leaderboard');
    const reader = await reading(portal(), actor);
    let plan = '';
    const explaining: typeof reader = {
      ...reader,
      db: {
        async query(statement) {
          if (typeof statement === 'string') throw new Error('expected a prepared statement');
          const rows = await sql<{ 'QUERY PLAN': string }>(
            `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${statement.text}`,
            statement.values,
          );
          plan = rows.map((row) => row['QUERY PLAN']).join('\n');
          return { rows: [], rowCount: 0 };
        },
      },
    };
    await getLeaderboard(explaining, MONTH);
    expect(plan).toContain('partner_stats_revenue');
    expect(plan).not.toMatch(/on (commissions|deals)\b/);
    expect(plan).not.toMatch(/Seq Scan on (partners|partner_stats|leaderboard_snapshots)/);
    expect(plan).toMatch(/Index Only Scan using partner_stats_revenue on partner_stats/);
  });
});

describe('the comparison with the tier', () => {
  it('sets the own quarter beside the median of the tier, and is silent for fewer than five', async () => {
    const { getComparison } = await import('@/server/engagement/get-comparison');
    const compared = async (actor: PartnerActor) => getComparison(await reading(portal(), actor));
    await sql(`UPDATE partners SET status = 'inactive' WHERE tier = 'elite'`);
    const few = await league([100_00, 200_00, 300_00, null], { tier: 'elite' });
    expect(await compared(few.actor(0))).toMatchObject({ tier: 'elite', partners: 4, measures: null });
    const fifth = await makePartner(portal(), { tier: 'elite' });
    await did(fifth.partnerId, 900_00, 3);
    expect(await compared(few.actor(1))).toMatchObject({
      partners: 5,
      measures: {
        revenue: { own: 200_00, median: 200_00 },
        deals: { own: 1, median: 1 },
        commission: { own: 40_00, median: 40_00 },
      },
    });
  });
});
