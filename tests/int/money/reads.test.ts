import { beforeAll, describe, expect, it } from 'vitest';
import type { PartnerActor } from '@/contracts/actor';
import type { CommissionStatus } from '@/contracts/money/commissions';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, type PartnerFixture } from '../../support/fixtures';
import { type Desk, openDesk, payOut } from './desk';

const portal = usePortal();
const NOW = new Date('2026-11-21T15:00:00Z');
let desk: Desk;
let partner: PartnerFixture;
let leader: PartnerFixture;
const deals: string[] = [];

beforeAll(async () => {
  desk = await openDesk(portal());
  leader = await makePartner(portal(), { tier: 'performer', dealsCount: 15 });
  partner = await makePartner(portal(), { leaderId: leader.partnerId, approvedAt: new Date('2025-01-01T00:00:00Z') });
  const story: [string, number][] = [
    ['2025-12-31T23:30:00Z', 100_000], // last year in UTC, this year in Auckland
    ['2026-02-10T12:00:00Z', 200_000],
    ['2026-10-15T12:00:00Z', 300_000], // makes the partner Active
    ['2026-11-20T12:00:00Z', 400_000],
  ];
  for (const [at, valueCents] of story) {
    desk.clock.now = new Date(at);
    const deal = await makeClaimedDeal(portal(), partner.partnerId, valueCents);
    await desk.confirm(deal);
    deals.push(deal);
    if (at.startsWith('2026-02')) {
      desk.clock.now = new Date('2026-03-01T00:00:00Z');
      await desk.mature();
      await payOut(desk.pool, partner.partnerId, 'payout-1');
    }
  }
  desk.clock.now = NOW;
  await desk.mature();
  await desk.refund(deals[1] ?? '', 50_000, 'Fewer pages'); // paid: clawed back
});

const reader = async (fixture: PartnerFixture, changes: Partial<PartnerActor> = {}) => {
  const { poolOf } = await import('@/server/db/transaction');
  return { db: poolOf(portal().payload), actor: { ...fixture.actor, ...changes }, now: NOW };
};
const list = async (fixture: PartnerFixture, query: Record<string, unknown> = {}) => {
  const { listCommissions } = await import('@/server/money/list-commissions');
  return listCommissions(await reader(fixture), { limit: 25, sort: '-createdAt', ...query });
};
const summary = async (
  fixture: PartnerFixture,
  query: { from?: string; to?: string } = {},
  changes: Partial<PartnerActor> = {},
) => {
  const { earningsSummary } = await import('@/server/money/earnings-summary');
  return earningsSummary(await reader(fixture, changes), query);
};
const chart = async (
  fixture: PartnerFixture,
  query: { from: string; to: string; bucket: 'day' | 'week' | 'month' | 'quarter' },
  changes: Partial<PartnerActor> = {},
) => {
  const { earningsChart } = await import('@/server/money/earnings-chart');
  return earningsChart(await reader(fixture, changes), query);
};

describe('the list of commissions', () => {
  it('has the own lines, newest first, as the contract says', async () => {
    const { pageOf } = await import('@/contracts/common');
    const { ZCommission } = await import('@/contracts/money/commissions');
    const answer = await list(partner);
    expect(pageOf(ZCommission).parse(answer)).toEqual(answer);
    expect(answer.docs.map((line) => [line.kind, line.amountCents, line.status, line.createdAt.slice(0, 10)])).toEqual([
      ['clawback', -10_000, 'payable', '2026-11-21'],
      ['base', 88_000, 'pending', '2026-11-20'],
      ['base', 60_000, 'payable', '2026-10-15'],
      ['base', 40_000, 'paid', '2026-02-10'],
      ['base', 20_000, 'paid', '2025-12-31'],
    ]);
    expect(answer).toMatchObject({ hasNextPage: false, nextCursor: null });
  });

  it('explains each line, and names the deal to its own partner only', async () => {
    const own = await list(partner, { kind: 'base' });
    expect(own.docs[0]?.explanation.text).toMatch(/^You earned 880.00 USD: 22% of “Deal .*” \(4,000.00 USD\)/);
    const led = await list(leader);
    expect(led.docs[1]?.explanation.text).toMatch(/^You earned 400.00 USD: 10% of the deal \(4,000.00 USD\)/);
    expect(JSON.stringify(led.docs)).not.toContain('“');
    const clawback = (await list(partner, { kind: 'clawback' })).docs[0];
    expect(clawback?.explanation.text).toMatch(
      /^500.00 USD of “Deal .*” \(2,000.00 USD\) has been refunded so far, so 100.00 USD of the line over 400.00 USD was taken back/,
    );
    expect(clawback?.explanation.steps).toContainEqual({ label: 'Reason', value: 'Fewer pages' });
  });

  it('is paged by a cursor that skips and repeats nothing', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(partner, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.docs.map((line) => line.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual((await list(partner)).docs.map((line) => line.id));
    await expect(list(partner, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { cursor: expect.any(String) },
    });
  });

  it.each<[Record<string, unknown>, number]>([
    [{ status: 'paid' satisfies CommissionStatus }, 2],
    [{ kind: 'clawback' }, 1],
    [{ from: '2026-10-01T00:00:00Z' }, 3],
    [{ to: '2026-02-10T12:00:00Z' }, 1],
    [{ from: '2026-02-10T12:00:00Z', to: '2026-10-15T12:00:00Z' }, 1],
  ])('filters by %o', async (query, expected) => {
    const answer = await list(partner, { ...query, count: '1' });
    expect(answer.docs).toHaveLength(expected);
    expect(answer.totalDocs).toBe(expected);
  });

  it('of one deal has its lines; of a deal of somebody else, only the own', async () => {
    expect((await list(partner, { dealId: deals[1] })).docs.map((line) => line.amountCents)).toEqual([-10_000, 40_000]);
    expect((await list(leader, { dealId: deals[1] })).docs.map((line) => line.kind)).toEqual(['override', 'override']);
  });
});

describe('the summary of earnings', () => {
  it('says what was earned by period and kind, and the balances of the ledger', async () => {
    const { ZEarningsSummary } = await import('@/contracts/money/earnings');
    const answer = await summary(partner);
    expect(ZEarningsSummary.parse(answer)).toEqual(answer);
    expect(answer).toEqual({
      currency: 'USD',
      thisMonthCents: 78_000,
      lastMonthCents: 60_000,
      thisQuarterCents: 138_000,
      yearToDateCents: 178_000,
      lifetimeCents: 198_000,
      pendingCents: 88_000,
      payableCents: 50_000,
      processingCents: 0,
      paidCents: 60_000,
      heldCents: 0,
      byKind: { base: 208_000, override: 0, referral: 0, bonus: 0, adjustment: 0, clawback: -10_000 },
      nextPayout: { date: '2026-12-01', amountCents: 50_000 },
    });
  });

  it('cuts months and years where the partner is', async () => {
    expect((await summary(partner, {}, { timeZone: 'Pacific/Auckland' })).yearToDateCents).toBe(198_000);
  });

  it('of a range has its sum and its kinds; `to` is exclusive', async () => {
    const answer = await summary(partner, { from: '2026-02-10T12:00:00Z', to: '2026-11-20T12:00:00Z' });
    expect(answer.rangeCents).toBe(100_000);
    expect(answer.byKind).toMatchObject({ base: 100_000, clawback: 0 });
    expect(answer.lifetimeCents).toBe(198_000);
  });

  it('names the next payout of the tier’s cadence with what matures until then, and none below the minimum', async () => {
    expect((await summary(partner, {}, { tier: 'active' })).nextPayout).toEqual({
      date: '2026-11-23',
      amountCents: 50_000,
    });
    expect((await summary(partner, {}, { tier: 'elite' })).nextPayout).toEqual({
      date: '2026-11-21',
      amountCents: 50_000,
    });
    const { earningsSummary } = await import('@/server/money/earnings-summary');
    const later = await earningsSummary({ ...(await reader(partner)), now: new Date('2026-12-03T12:00:00Z') }, {});
    expect(later.nextPayout).toEqual({ date: '2027-01-01', amountCents: 138_000 }); // 88,000 mature on 4 December
    expect((await summary(await makePartner(portal()))).nextPayout).toBeNull();
  });

  it('never mixes currencies', async () => {
    const answer = await summary(partner, {}, { currency: 'EUR' });
    expect(answer).toMatchObject({
      currency: 'EUR',
      lifetimeCents: 0,
      payableCents: 0,
      thisMonthCents: 0,
      nextPayout: null,
    });
  });
});

describe('the chart of earnings', () => {
  it('has every bucket of the range, empty ones too, by series', async () => {
    const { ZEarningsChart } = await import('@/contracts/money/earnings');
    const answer = await chart(partner, { from: '2026-09-01T00:00:00Z', to: '2026-12-01T00:00:00Z', bucket: 'month' });
    expect(ZEarningsChart.parse(answer)).toEqual(answer);
    expect(
      answer.buckets.map(({ start, baseCents, otherCents, totalCents }) => ({
        start,
        baseCents,
        otherCents,
        totalCents,
      })),
    ).toEqual([
      { start: '2026-09-01T00:00:00.000Z', baseCents: 0, otherCents: 0, totalCents: 0 },
      { start: '2026-10-01T00:00:00.000Z', baseCents: 60_000, otherCents: 0, totalCents: 60_000 },
      { start: '2026-11-01T00:00:00.000Z', baseCents: 88_000, otherCents: -10_000, totalCents: 78_000 },
    ]);
    expect(
      (await chart(leader, { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', bucket: 'quarter' })).buckets,
    ).toMatchObject([{ overrideCents: 30_000, totalCents: 30_000 }]);
  });

  it('counts only what lies in the range, and cuts days where the partner is', async () => {
    const answer = await chart(
      partner,
      { from: '2025-12-31T12:00:00Z', to: '2026-01-01T12:00:00Z', bucket: 'day' },
      { timeZone: 'Pacific/Auckland' },
    );
    expect(answer.buckets.map(({ start, totalCents }) => [start, totalCents])).toEqual([
      ['2025-12-31T11:00:00.000Z', 20_000],
      ['2026-01-01T11:00:00.000Z', 0],
    ]);
  });

  it('of more than 400 buckets is refused, naming the bucket; an empty range names its end', async () => {
    const range = { from: '2026-01-01T00:00:00Z', to: '2027-02-05T00:00:00Z' } as const;
    expect((await chart(partner, { ...range, bucket: 'day' })).buckets).toHaveLength(400);
    await expect(chart(partner, { ...range, to: '2027-02-06T00:00:00Z', bucket: 'day' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { bucket: expect.any(String) },
    });
    await expect(
      chart(partner, { from: '0001-01-01T00:00:00Z', to: '9999-01-01T00:00:00Z', bucket: 'quarter' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(chart(partner, { from: range.from, to: range.from, bucket: 'day' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { to: expect.any(String) },
    });
  });
});

describe('a range at the edge of the calendar', () => {
  it.each(['0000-01-01T00:00:00Z', '0050-06-01T00:00:00+14:00', '9999-12-31T23:59:59-23:59'])(
    'is a range like any other: %s',
    async (from) => {
      const all = from.startsWith('0');
      expect((await list(partner, { from })).docs).toHaveLength(all ? 5 : 0);
      expect((await summary(partner, { from })).rangeCents).toBe(all ? 198_000 : 0);
      await expect(chart(partner, { from, to: '2026-12-01T00:00:00Z', bucket: 'quarter' })).rejects.toMatchObject({
        code: 'invalid',
      });
    },
  );
});

describe('the list of deals', () => {
  it('has the own deals only, newest first, filtered by status and paged', async () => {
    const { listDeals } = await import('@/server/pipeline/list-deals');
    const { pageOf } = await import('@/contracts/common');
    const { ZDeal } = await import('@/contracts/pipeline/deals');
    const own = await reader(partner);
    const first = await listDeals(own, { sort: '-claimedAt', limit: 3 });
    expect(pageOf(ZDeal).parse(first)).toEqual(first);
    const rest = await listDeals(own, { sort: '-claimedAt', limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.docs, ...rest.docs].map((deal) => deal.id).toSorted()).toEqual(deals.toSorted());
    expect((await listDeals(own, { sort: '-claimedAt', limit: 25, status: 'refunded' })).docs).toEqual([]);
    expect((await listDeals(await reader(leader), { sort: '-claimedAt', limit: 25 })).docs).toEqual([]);
  });
});

describe('the hot reads', () => {
  it('take one statement each, by an index that begins with the partner', async () => {
    await desk.rows('ANALYZE commissions');
    const plans: string[] = [];
    const spied = await reader(partner);
    const db = {
      query: async (statement: string | { text: string; values: unknown[] }) => {
        if (typeof statement === 'string') throw new Error('every hot read is prepared');
        const client = await desk.pool.connect();
        try {
          await client.query('BEGIN; SET LOCAL enable_seqscan = off');
          const { rows } = await client.query<{ 'QUERY PLAN': string }>({
            text: `EXPLAIN ${statement.text}`,
            values: statement.values,
          });
          plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
          await client.query('ROLLBACK');
          return await client.query(statement.text, statement.values);
        } finally {
          client.release();
        }
      },
    } as typeof spied.db;
    const { listCommissions } = await import('@/server/money/list-commissions');
    const { earningsSummary } = await import('@/server/money/earnings-summary');
    const { earningsChart } = await import('@/server/money/earnings-chart');
    await listCommissions({ ...spied, db }, { sort: '-createdAt', limit: 25 });
    await earningsSummary({ ...spied, db }, {});
    await earningsChart(
      { ...spied, db },
      { from: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z', bucket: 'month' },
    );
    expect(plans).toHaveLength(3);
    expect(plans[0]).toContain('commissions_earned');
    expect(plans[1]).toContain('ledger_balances_pkey');
    expect(plans[1]).toContain('earned_totals_pkey');
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on commissions');
  });
});
