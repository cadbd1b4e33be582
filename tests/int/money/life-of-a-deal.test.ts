import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EarnInput, type EarnLine, linesWithTerms } from '@/domain/money/earn';
import { mulDivHalfEven } from '@/domain/money/money';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk, payOut, setProgramme } from './desk';

const portal = usePortal();
const DAY_MS = 86_400_000;

type Step =
  | { do: 'correct'; toPct: number }
  | { do: 'refund'; pct: number }
  | { do: 'wait'; days: number }
  | { do: 'pay' }
  | { do: 'suspend' }
  | { do: 'release' }
  | { do: 'complete' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('correct' as const), toPct: fc.integer({ min: 1, max: 300 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('refund' as const), pct: fc.integer({ min: 1, max: 99 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { do: 'pay' as const },
      { do: 'suspend' as const },
      { do: 'release' as const },
      { do: 'complete' as const },
    ),
  },
);
const lives = fc.record({
  valueCents: fc.integer({ min: 1, max: 10_000_000 }),
  shareBps: fc.constantFrom(0, 1, 3333, 9999),
  flatCents: fc.constantFrom(null, 20_001, 900_000),
  capBps: fc.constantFrom(2_500, 5_000),
  steps: fc.array(step, { maxLength: 7 }),
  end: fc.constantFrom('refund' as const, 'cancel' as const),
});

/** A refund, a correction and a refund of a deal whose base is flat and whose override the cap cuts. */
const BENT: typeof lives extends fc.Arbitrary<infer L> ? L : never = {
  valueCents: 100_000,
  shareBps: 3333,
  flatCents: 20_001,
  capBps: 2_500,
  steps: [
    { do: 'refund', pct: 50 },
    { do: 'correct', toPct: 200 },
    { do: 'refund', pct: 33 },
  ],
  end: 'cancel',
};

/**
 * What stands of each line, against what the spec says of it: half-even(full x (value - refunded) / value), where `full` is
 * what a confirmation at the present value would have written.
 */
async function expectExactly(desk: Desk, deal: string, terms: Pick<EarnInput, 'agreement' | 'capBps' | 'split'>) {
  const [state] = await desk.rows<{
    value: number;
    refunded: number;
    partner: string;
    leader: string;
    recruiter: string;
  }>(
    `SELECT d.value_cents AS value, d.refunded_cents AS refunded, p.id AS partner, p.leader_id AS leader, p.recruiter_id AS recruiter
       FROM deals d JOIN partners p ON p.id = d.partner_id WHERE d.id = $1`,
    [deal],
  );
  if (!state) throw new Error('the deal is gone');
  const party = { status: 'active', currency: 'USD', ruleVersion: 1 } as const;
  const full = linesWithTerms({
    ...terms,
    valueCents: state.value,
    currency: 'USD',
    partner: { ...party, partnerId: state.partner, tier: 'starter', baseRateBps: 2_000 },
    leader: { ...party, partnerId: state.leader, currency: 'EUR', tier: 'performer', overrideRateBps: 1_000 },
    recruiter: { ...party, partnerId: state.recruiter, tier: 'active', referralRateBps: 500, withinWindow: true },
    stackLeaderRecruiter: false,
    holdDays: 14,
    now: desk.clock.now,
    fx: () => ({ rateMicros: 923_457, source: 'ecb', quotedOn: '2026-01-01' }),
  });
  const standing = await desk.rows<{ line: string; cents: number }>(
    `SELECT o.kind || ' ' || o.partner_id AS line, sum(c.amount_cents) AS cents FROM commissions c
       JOIN commissions o ON o.id = coalesce(c.reverses_id, c.corrects_id, c.id) WHERE c.deal_id = $1 GROUP BY 1`,
    [deal],
  );
  const stands = new Map(standing.map(({ line, cents }) => [line, cents]));
  const named = (cents: (line: EarnLine) => number) =>
    Object.fromEntries(full.map((line) => [`${line.kind} ${line.partnerId}`, cents(line)]));
  expect(named((line) => stands.get(`${line.kind} ${line.partnerId}`) ?? 0)).toEqual(
    named((line) => mulDivHalfEven(line.amountCents, state.value - state.refunded, state.value)),
  );
}

/** Walks a deal through its life; what the rules refuse is left out by the rules' own answer. */
async function live(
  desk: Desk,
  deal: string,
  partners: string[],
  steps: Step[],
  run: number,
  check: () => Promise<void>,
): Promise<void> {
  const { withTransaction } = await import('@/server/db/transaction');
  const { holdCommissionsOf } = await import('@/server/money/hold-commissions');
  const { releaseCommissionsOf } = await import('@/server/money/release-commissions');
  for (const [index, each] of steps.entries()) {
    const [state] = await desk.rows<{ value: number; refunded: number; status: string }>(
      `SELECT value_cents AS value, refunded_cents AS refunded, status FROM deals WHERE id = $1`,
      [deal],
    );
    if (!state) throw new Error('the deal is gone');
    switch (each.do) {
      case 'correct': {
        const to = Math.max(state.refunded + 1, Math.floor((state.value * each.toPct) / 100), 1);
        await desk.correct(deal, to);
        break;
      }
      case 'refund': {
        const cents = Math.floor(((state.value - state.refunded) * each.pct) / 100);
        if (cents > 0) await desk.refund(deal, cents);
        break;
      }
      case 'wait':
        desk.clock.now = new Date(desk.clock.now.getTime() + each.days * DAY_MS);
        await desk.mature();
        break;
      case 'pay':
        for (const id of partners) await payOut(desk.pool, id, `payout-${run}-${index}`);
        break;
      case 'suspend':
        for (const id of partners)
          await withTransaction(await desk.req(), 'holdCommissions', (writer) =>
            holdCommissionsOf(writer, id, 'suspended'),
          );
        break;
      case 'release':
        for (const id of partners)
          await withTransaction(await desk.req(), 'releaseCommissions', (writer) => releaseCommissionsOf(writer, id));
        break;
      case 'complete':
        if (state.status === 'confirmed') await desk.complete(deal);
        break;
    }
    await check();
    await expectReplaysToChangeNothing(desk, deal);
  }
}

/** What is said again - by a second press, a second job, a network - is refused or has no effect. */
async function expectReplaysToChangeNothing(desk: Desk, deal: string): Promise<void> {
  const footprint = () =>
    desk.rows(
      `SELECT (SELECT md5(string_agg(e::text, '' ORDER BY e.id)) FROM ledger_entries e) AS ledger,
              (SELECT md5(string_agg(c::text, '' ORDER BY c.id)) FROM commissions c WHERE c.deal_id = $1) AS lines,
              (SELECT md5(string_agg(p.id::text || p.tier || p.deals_count, '' ORDER BY p.id)) FROM partners p) AS partners`,
      [deal],
    );
  const before = await footprint();
  await expect(desk.confirm(deal)).rejects.toMatchObject({ code: 'illegal_transition' });
  await desk.mature();
  expect(await footprint()).toEqual(before);
}

describe('the life of any deal', () => {
  it('leaves after each step exactly what the rules give, keeps a ledger that verifies, and taken back as a whole leaves every beneficiary, every board and every total at exactly zero', async () => {
    const desk = await openDesk(portal(), new Date('2026-03-01T12:00:00Z'));
    await desk.rows(
      `INSERT INTO currency_rates (id, base, quote, rate_micros, day, source) VALUES (portal_uuidv7(), 'USD', 'EUR', 923457, '2026-01-01', 'ecb')`,
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(lives, async ({ valueCents, shareBps, flatCents, capBps, steps, end }) => {
        run += 1;
        const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 12, currency: 'EUR' });
        const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 4 });
        const other = await makePartner(portal(), { tier: 'elite', dealsCount: 30, currency: 'EUR' });
        const partner = await makePartner(portal(), {
          leaderId: leader.partnerId,
          recruiterId: recruiter.partnerId,
          dealsCount: 5,
          approvedAt: new Date('2026-02-01T00:00:00Z'),
        });
        const partners = [partner, leader, recruiter, other].map(({ partnerId }) => partnerId);
        const deal = await makeClaimedDeal(portal(), partner.partnerId, valueCents);
        if (shareBps > 0)
          await desk.rows(
            `INSERT INTO deal_splits (id, deal_id, partner_id, share_bps) VALUES (portal_uuidv7(), $1, $2, $3)`,
            [deal, other.partnerId, shareBps],
          );
        if (flatCents !== null)
          await desk.rows(
            `INSERT INTO agreements (id, partner_id, kind, flat_cents, "from", status) VALUES (portal_uuidv7(), $1, 'flat', $2, '2026-01-01', 'approved')`,
            [partner.partnerId, flatCents],
          );
        await setProgramme(desk, { cap_bps: capBps }, () => desk.confirm(deal));
        const share = { partnerId: other.partnerId, shareBps, status: 'active', currency: 'EUR' } as const;
        const check = () =>
          expectExactly(desk, deal, {
            agreement: flatCents === null ? null : { id: 'any', kind: 'flat', flatCents },
            capBps,
            split: shareBps > 0 ? [share] : [],
          });
        await check();
        await expectReplaysToChangeNothing(desk, deal);
        await live(desk, deal, partners, steps, run, check);
        expect((await desk.verify()).problems).toEqual([]);

        const [state] = await desk.rows<{ left: number; status: string }>(
          `SELECT value_cents - refunded_cents AS left, status FROM deals WHERE id = $1`,
          [deal],
        );
        if (end === 'cancel' && state?.status === 'confirmed') await desk.cancel(deal);
        else await desk.refund(deal, state?.left ?? 0);
        expect((await desk.verify()).problems).toEqual([]);
        expect(
          await desk.rows(
            `SELECT sum(amount_cents) AS net FROM commissions WHERE deal_id = $1 GROUP BY partner_id HAVING sum(amount_cents) <> 0`,
            [deal],
          ),
        ).toEqual([]);
        expect(
          await desk.rows(
            `SELECT partner_id FROM ledger_balances WHERE partner_id = ANY ($1) GROUP BY partner_id HAVING sum(balance_cents) <> 0`,
            [partners],
          ),
        ).toEqual([]);
        expect(
          await desk.rows(
            `SELECT partner_id FROM earned_totals WHERE partner_id = ANY ($1) GROUP BY partner_id HAVING sum(total_cents) <> 0`,
            [partners],
          ),
        ).toEqual([]);
        expect(
          await desk.rows(
            `SELECT * FROM partner_stats WHERE partner_id = ANY ($1) AND (deals, revenue_cents, commission_cents) <> (0, 0, 0)`,
            [partners],
          ),
        ).toEqual([]);
        expect(await desk.rows(`SELECT deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
          { deals_count: 5 },
        ]);
      }),
      { numRuns: 20, examples: [[BENT]] },
    );
  }, 180_000);

  it('does not depend on the order in which two deals are confirmed, at the same tier', async () => {
    const desk = await openDesk(portal());
    const total = async (order: 'as made' | 'reversed', values: readonly [number, number]) => {
      const { partnerId } = await makePartner(portal(), { tier: 'elite', dealsCount: 30 });
      const deals = [
        await makeClaimedDeal(portal(), partnerId, values[0]),
        await makeClaimedDeal(portal(), partnerId, values[1]),
      ];
      for (const deal of order === 'reversed' ? deals.toReversed() : deals) await desk.confirm(deal);
      return desk.balances(partnerId);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 1_000_000 }),
        fc.integer({ min: 10, max: 1_000_000 }),
        async (a, b) => {
          expect(await total('as made', [a, b])).toEqual(await total('reversed', [a, b]));
        },
      ),
      { numRuns: 5 },
    );
  });
});
