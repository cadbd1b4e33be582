import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEADERBOARD_METRICS } from '@/contracts/engagement/leaderboard';
import { Random } from '@/seed/random';
import { poolOf } from '@/server/db/transaction';
import { forgetBoards, keepBoards } from '@/server/engagement/board-steps';
import { getLeaderboard } from '@/server/engagement/get-leaderboard';
import { ownRank } from '@/server/engagement/own-rank';
import { statPeriodsOf } from '@/server/money/stat-periods';
import { reading } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { publishCommitted, startNode, until } from '../realtime/node';

const portal = usePortal();
const pool = () => poolOf(portal().payload);
const PARTNERS = 2_000;
let partnerIds: string[];
let listedIds: string[];
let actor: Awaited<ReturnType<typeof makePartner>>['actor'];

/** A board with many ties, some without any revenue, and some who are not listed. */
beforeAll(async () => {
  actor = (await makePartner(portal())).actor;
  const random = new Random(7);
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO partners (id, name, contact_email, status, tier, earned_tier, deals_count, currency, time_zone, referral_code)
     SELECT portal_uuidv7(), 'P ' || i, 'p' || i || '@test.example', 'active', 'starter', 'starter', 0, 'USD', 'UTC', 'steps-' || i
       FROM generate_series(1, ${PARTNERS}) i RETURNING id`,
  );
  partnerIds = rows.map(({ id }) => id);
  const stats = partnerIds.map((id) => {
    const deals = random.chance(0.05) ? 0 : random.whole(1, 40);
    return {
      id,
      deals,
      revenue: deals * 1_000 * random.whole(1, 9),
      commission: deals * 7,
      listed: random.chance(0.9),
    };
  });
  listedIds = stats.filter(({ listed }) => listed).map(({ id }) => id);
  for (const { period, starts } of statPeriodsOf(new Date(), 'America/New_York')) {
    await pool().query(
      `INSERT INTO partner_stats (period, starts, partner_id, deals, revenue_cents, commission_cents, listed)
       SELECT $1, $2, s.id, s.deals, s.revenue, s.commission, s.listed
         FROM jsonb_to_recordset($3::jsonb) AS s(id uuid, deals int, revenue bigint, commission bigint, listed boolean)`,
      [period, starts, JSON.stringify(stats)],
    );
  }
});
afterEach(() => forgetBoards(pool()));

const places = async (ids: readonly string[]) => {
  const found = [];
  for (const partnerId of ids) {
    const reader = await reading(portal(), { ...actor, partnerId });
    const of = await ownRank(reader);
    const ranks = [];
    for (const metric of LEADERBOARD_METRICS) {
      ranks.push((await getLeaderboard(reader, { metric, period: 'month', limit: 20 })).me?.rank);
    }
    found.push({ partnerId, ranks, of });
  }
  return found;
};
const setRevenue = (partnerId: string | undefined, cents: number) =>
  pool().query(`UPDATE partner_stats SET revenue_cents = $2 WHERE partner_id = $1`, [partnerId, cents]);

describe('places on a board of thousands', () => {
  it('are the same by steps as when everybody is counted', async () => {
    const some = partnerIds.filter((_, i) => i % 25 === 0);
    const counted = await places(some);
    keepBoards(pool());
    expect(await places(some)).toEqual(counted);
    expect(new Set(counted.map(({ ranks }) => ranks[0])).size).toBeGreaterThan(40);
  });

  it('are those of now as soon as a node hears that a board moved', async () => {
    const node = await startNode(portal());
    const [, climber, onlooker] = listedIds;
    await setRevenue(onlooker, 5_000_000);
    await publishCommitted(portal(), { type: 'leaderboard.changed', audience: { allPartners: true }, data: {} });
    node.wake();
    const placeOf = async (id: string | undefined) => (await places([id ?? '']))[0]?.ranks[0];
    await until(async () => (await placeOf(onlooker)) === 1, 'the first place');
    await setRevenue(climber, 6_000_000);
    await publishCommitted(portal(), { type: 'leaderboard.changed', audience: { allPartners: true }, data: {} });
    node.wake();
    await until(async () => (await placeOf(onlooker)) === 2, 'the second place');
    expect(await placeOf(climber)).toBe(1);
    await node.stop();
  });

  it('are not remembered where nobody tells', async () => {
    const [first, second] = listedIds;
    const before = await places([second ?? '']);
    await setRevenue(first, 7_000_000);
    const after = await places([second ?? '']);
    expect(after[0]?.ranks[0]).toBe((before[0]?.ranks[0] ?? 0) + 1);
  });
});
