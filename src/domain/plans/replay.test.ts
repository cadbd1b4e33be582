import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS, type Tier } from '@/contracts/tiers/tier';
import { linesWithTerms } from '../money/earn';
import { SEEDED_TIERS } from '../tiers/definitions';
import { addDeal, differenceOf, type Results, sameParts } from './add-up';
import { draftParts, type FrozenLine, type Part, type ReplayDeal, standingParts } from './replay-deal';
import { type PlanDraft, type PlanRules, rulesUnder } from './rules';

const inForce: PlanRules = {
  capBps: 5000,
  tiers: SEEDED_TIERS.map(({ baseRateBps, referralRateBps, overrideRateBps, ...tier }) => ({
    ...tier,
    rates: { baseBps: baseRateBps, referralBps: referralRateBps, overrideBps: overrideRateBps },
  })),
};
const now = new Date('2026-11-21T12:00:00Z');
const FX = { USD: 1_000_000, EUR: 920_000 } as const;
type Held = { tier: Tier; currency: 'USD' | 'EUR' };
/** What a deal of partner "pat" was, before anybody earned by it. */
type Sold = {
  valueCents: number;
  correctedCents: number;
  refunded: number;
  pat: Held;
  leader: Held | null;
  recruiter: (Held & { isLeader: boolean }) | null;
  shared: number | null;
  agreed: number | 'flat' | null;
  stack: boolean;
};

const held = fc.record({ tier: fc.constantFrom(...TIERS), currency: fc.constantFrom('USD' as const, 'EUR' as const) });
const sold: fc.Arbitrary<Sold> = fc.record({
  valueCents: fc.integer({ min: 1, max: 5_000_000 }),
  correctedCents: fc.integer({ min: 1, max: 5_000_000 }),
  refunded: fc.double({ min: 0, max: 1, noNaN: true }),
  pat: held,
  leader: fc.option(held),
  recruiter: fc.option(fc.tuple(held, fc.boolean()).map(([who, isLeader]) => ({ ...who, isLeader }))),
  shared: fc.option(fc.integer({ min: 0, max: 10_000 })),
  agreed: fc.option(fc.oneof(fc.integer({ min: 0, max: 6000 }), fc.constant('flat' as const))),
  stack: fc.boolean(),
});

/** The deal as the real engine earns it under the rules, with what it froze. */
function confirmed(rules: PlanRules, deal: Sold): ReplayDeal {
  const rates = (tier: Tier) => (rules.tiers.find((each) => each.tier === tier) ?? rules.tiers[0])?.rates;
  const who = (partnerId: string, { tier, currency }: Held) =>
    ({ partnerId, tier, currency, status: 'active', ruleVersion: 1 }) as const;
  const agreement =
    deal.agreed === null
      ? null
      : deal.agreed === 'flat'
        ? ({ id: 'a', kind: 'flat', flatCents: 12_345 } as const)
        : ({ id: 'a', kind: 'rate', rateBps: deal.agreed } as const);
  const leader = deal.leader && who('lea', deal.leader);
  const recruits = deal.recruiter && (deal.recruiter.isLeader ? leader : who('rex', deal.recruiter));
  const earned = linesWithTerms({
    valueCents: deal.valueCents,
    currency: 'USD',
    partner: { ...who('pat', deal.pat), baseRateBps: rates(deal.pat.tier)?.baseBps ?? 0 },
    leader: leader && { ...leader, overrideRateBps: rates(leader.tier)?.overrideBps ?? 0 },
    recruiter: recruits
      ? { ...recruits, referralRateBps: rates(recruits.tier)?.referralBps ?? 0, withinWindow: true }
      : null,
    agreement,
    split: deal.shared === null ? [] : [{ ...who('sam', { tier: 'starter', currency: 'EUR' }), shareBps: deal.shared }],
    capBps: rules.capBps,
    stackLeaderRecruiter: deal.stack,
    holdDays: 14,
    now,
    fx: (_, to) => ({ rateMicros: FX[to as 'EUR'], source: 'test', quotedOn: '' }),
  });
  const lines: FrozenLine[] = earned.map((line) => ({ ...line, agreed: line.agreementId !== null }));
  const isIdle = leader && !lines.some(({ kind }) => kind === 'override');
  return {
    id: 'd',
    partnerId: 'pat',
    valueCents: deal.correctedCents,
    refundedCents: Math.floor(deal.refunded * deal.correctedCents),
    currency: 'USD',
    confirmedAt: now,
    capBps: rules.capBps,
    base:
      deal.agreed === 'flat'
        ? { flatCents: 12_345 }
        : { rateBps: typeof deal.agreed === 'number' ? deal.agreed : (rates(deal.pat.tier)?.baseBps ?? 0) },
    lines,
    idleLeader: leader && isIdle ? { ...leader, fxRateMicros: FX[leader.currency] } : null,
    recruiterId: recruits?.partnerId ?? null,
  };
}

const replay = (deal: ReplayDeal, draft: PlanDraft, stack: boolean, rules = inForce): Part[] =>
  draftParts(deal, {
    inForce: rules,
    draft: rulesUnder(rules, draft),
    stackLeaderRecruiter: stack,
    tierUnder: (_, __, tier) => tier,
  });
const sum = (parts: readonly Part[]): number => parts.reduce((total, { cents }) => total + cents, 0);

describe('a deal that is replayed', () => {
  it('stands to the cent where it stands, under the rules in force', () => {
    fc.assert(
      fc.property(sold, (deal) => {
        const real = confirmed(inForce, deal);
        expect(sameParts(replay(real, { capBps: null, tiers: [] }, deal.stack), standingParts(real))).toBe(true);
      }),
    );
  });

  it('stands where it stands though it was confirmed under rules that have changed since', () => {
    fc.assert(
      fc.property(sold, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 9000 }), (deal, rate, capBps) => {
        const before = rulesUnder(inForce, { capBps, tiers: TIERS.map((tier) => ({ tier, baseBps: rate })) });
        const real = confirmed(before, deal);
        expect(sameParts(replay(real, { capBps: null, tiers: [] }, !deal.stack), standingParts(real))).toBe(true);
      }),
    );
  });

  it('is what the engine would have earned, had the draft been in force', () => {
    fc.assert(
      fc.property(sold, fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 3000 }), (deal, baseBps, bps) => {
        const tiers = TIERS.map((tier) => ({ tier, baseBps, overrideBps: bps, referralBps: bps }));
        const real = confirmed(inForce, deal);
        // Whether a team's leader is paid for bringing in as well, history says by what it did.
        const ambiguous = deal.recruiter?.isLeader && deal.leader;
        if (ambiguous) return;
        const asIf = confirmed(rulesUnder(inForce, { capBps: null, tiers }), deal);
        expect(sameParts(replay(real, { capBps: null, tiers }, deal.stack), standingParts(asIf))).toBe(true);
      }),
    );
  });

  it('earns nobody less when one rate is raised and the cap leaves room', () => {
    const roomy = { ...inForce, capBps: 10_000 };
    const raise = fc.record({
      tier: fc.constantFrom(...TIERS),
      rate: fc.constantFrom('baseBps' as const, 'overrideBps' as const, 'referralBps' as const),
      by: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(sold, raise, (deal, { tier, rate, by }) => {
        const leads = deal.recruiter?.isLeader && deal.leader;
        if (leads || typeof deal.agreed === 'number' || deal.agreed === 'flat') return;
        const was = roomy.tiers.find((each) => each.tier === tier)?.rates[rate] ?? 0;
        const real = confirmed(roomy, deal);
        const draft = { capBps: null, tiers: [{ tier, [rate]: was + by }] };
        const results: Results = new Map();
        addDeal(results, standingParts(real), replay(real, draft, deal.stack, roomy));
        for (const result of results.values()) {
          // A share of cents goes to the largest remainder: one cent may change hands.
          expect(differenceOf(result)).toBeGreaterThanOrEqual(deal.shared === null ? 0 : -1);
        }
      }),
    );
  });

  it('earns all of them together no less when a base rate is raised, whatever the cap takes', () => {
    const alone = fc.record({ deal: sold, tier: fc.constantFrom(...TIERS), by: fc.integer({ min: 1, max: 4000 }) });
    fc.assert(
      fc.property(alone, ({ deal, tier, by }) => {
        const inDollars = (who: Held | null) => who && { ...who, currency: 'USD' as const };
        const real = confirmed(inForce, {
          ...deal,
          shared: null,
          pat: { ...deal.pat, currency: 'USD' },
          leader: inDollars(deal.leader),
          recruiter: deal.recruiter && { ...deal.recruiter, currency: 'USD' },
        });
        const was = inForce.tiers.find((each) => each.tier === tier)?.rates.baseBps ?? 0;
        const after = replay(real, { capBps: null, tiers: [{ tier, baseBps: was + by }] }, deal.stack);
        // Each of three lines is rounded by itself.
        expect(sum(after)).toBeGreaterThanOrEqual(sum(standingParts(real)) - 2);
      }),
    );
  });

  it('sums to the whole: by partner, by kind and by deal', () => {
    fc.assert(
      fc.property(fc.array(sold, { maxLength: 12 }), fc.integer({ min: 0, max: 6000 }), (deals, baseBps) => {
        const results: Results = new Map();
        let whole = 0;
        for (const deal of deals) {
          const real = confirmed(inForce, deal);
          const after = replay(real, { capBps: null, tiers: [{ tier: 'active', baseBps }] }, deal.stack);
          addDeal(results, standingParts(real), after);
          whole += sum(after) - sum(standingParts(real));
        }
        const parts = [...results.values()];
        expect(parts.reduce((total, part) => total + differenceOf(part), 0)).toBe(whole);
        for (const part of parts) {
          const { base, override, referral } = part.differenceBy;
          expect(base + override + referral).toBe(differenceOf(part));
        }
      }),
    );
  });
});

describe('a leader whose tier pays no override', () => {
  const deal: Sold = {
    valueCents: 100_000,
    correctedCents: 100_000,
    refunded: 0,
    pat: { tier: 'starter', currency: 'USD' },
    leader: { tier: 'active', currency: 'USD' },
    recruiter: null,
    shared: null,
    agreed: null,
    stack: false,
  };
  const tiers = [{ tier: 'active' as const, overrideBps: 300 }];

  it('earns one under a draft that pays it', () => {
    const parts = replay(confirmed(inForce, deal), { capBps: null, tiers }, false);
    expect(parts.map(({ partnerId, kind, cents }) => `${kind} ${partnerId} ${cents}`)).toEqual([
      'base pat 20000',
      'override lea 3000',
    ]);
  });

  it('earns none by a deal from before he led, which the rules in force would have paid for', () => {
    const real = confirmed(inForce, deal);
    const since = {
      ...real,
      idleLeader: { ...(real.idleLeader as object), tier: 'elite' } as ReplayDeal['idleLeader'],
    };
    expect(sameParts(replay(since, { capBps: null, tiers }, false), standingParts(real))).toBe(true);
  });
});

describe('the tier held under the draft', () => {
  it('decides rate and beneficiary, at the draft’s rate', () => {
    const real = confirmed(inForce, {
      valueCents: 100_000,
      correctedCents: 100_000,
      refunded: 0.5,
      pat: { tier: 'active', currency: 'USD' },
      leader: { tier: 'performer', currency: 'USD' },
      recruiter: null,
      shared: null,
      agreed: null,
      stack: false,
    });
    const under = (partnerId: string): Tier => (partnerId === 'pat' ? 'starter' : 'active');
    const parts = draftParts(real, { inForce, draft: inForce, stackLeaderRecruiter: false, tierUnder: under });
    expect(parts.map(({ kind, cents }) => `${kind} ${cents}`)).toEqual(['base 10000']);
  });
});
