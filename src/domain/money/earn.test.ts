import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EarnInput, type EarnLine, type ExchangeRate, earnLines, type Leader, type Recruiter } from './earn';

const now = new Date('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;
const rates: Record<string, ExchangeRate> = {
  'USD>EUR': { rateMicros: 920_000, source: 'ecb', quotedOn: '2026-11-20' },
  'USD>GBP': { rateMicros: 790_000, source: 'ecb', quotedOn: '2026-11-20' },
};
const fx: EarnInput['fx'] = (from, to) => {
  const rate = rates[`${from}>${to}`];
  if (!rate) throw new Error(`no rate ${from}>${to}`);
  return rate;
};

const leader: Leader = {
  partnerId: 'lea',
  tier: 'performer',
  overrideRateBps: 1000,
  ruleVersion: 1,
  status: 'active',
  currency: 'USD',
};
const recruiter: Recruiter = {
  partnerId: 'rex',
  tier: 'active',
  referralRateBps: 500,
  withinWindow: true,
  ruleVersion: 1,
  status: 'active',
  currency: 'USD',
};
const deal: EarnInput = {
  valueCents: 150_000,
  currency: 'USD',
  partner: { partnerId: 'pat', tier: 'starter', baseRateBps: 2000, ruleVersion: 3, status: 'active', currency: 'USD' },
  leader: null,
  recruiter: null,
  agreement: null,
  split: [],
  capBps: 5000,
  stackLeaderRecruiter: false,
  holdDays: 14,
  now,
  fx,
};
const earned = (lines: EarnLine[]) =>
  lines.map((line) => `${line.kind} ${line.partnerId} ${line.amountCents} ${line.currency}`);

describe('a confirmed deal', () => {
  it('earns its partner the rate of the tier, frozen with all it was computed from', () => {
    expect(earnLines(deal)).toEqual([
      {
        kind: 'base',
        partnerId: 'pat',
        amountCents: 30_000,
        currency: 'USD',
        basisCents: 150_000,
        basisCurrency: 'USD',
        rateBps: 2000,
        tier: 'starter',
        rule: 'tier-base@3',
        agreementId: null,
        fxRateMicros: 1_000_000,
        exchange: null,
        shareBps: 10_000,
        status: 'pending',
        payableAt: new Date('2026-12-05T12:00:00Z'),
      },
    ]);
  });

  it('earns the direct leader an override and the direct recruiter a referral bonus, at their own tiers', () => {
    const lines = earnLines({ ...deal, leader, recruiter });
    expect(earned(lines)).toEqual(['base pat 30000 USD', 'override lea 15000 USD', 'referral rex 7500 USD']);
    expect(lines.map((line) => [line.rule, line.tier, line.rateBps])).toEqual([
      ['tier-base@3', 'starter', 2000],
      ['tier-override@1', 'performer', 1000],
      ['tier-referral@1', 'active', 500],
    ]);
  });

  it('earns no override when the leader’s tier has no override rate or does not unlock it', () => {
    expect(earned(earnLines({ ...deal, leader: { ...leader, tier: 'active', overrideRateBps: 0 } }))).toEqual([
      'base pat 30000 USD',
    ]);
    expect(earned(earnLines({ ...deal, leader: { ...leader, overrideUnlocked: false } }))).toEqual([
      'base pat 30000 USD',
    ]);
  });

  it('earns no referral bonus after the window or when the recruiter’s tier has none', () => {
    expect(earned(earnLines({ ...deal, recruiter: { ...recruiter, withinWindow: false } }))).toEqual([
      'base pat 30000 USD',
    ]);
    expect(earned(earnLines({ ...deal, recruiter: { ...recruiter, tier: 'starter', referralRateBps: 0 } }))).toEqual([
      'base pat 30000 USD',
    ]);
  });

  it('earns a partner who is leader and recruiter the override only, unless the programme stacks', () => {
    const both = { ...deal, leader, recruiter: { ...recruiter, partnerId: 'lea' } };
    expect(earned(earnLines(both))).toEqual(['base pat 30000 USD', 'override lea 15000 USD']);
    expect(earned(earnLines({ ...both, stackLeaderRecruiter: true }))).toEqual([
      'base pat 30000 USD',
      'override lea 15000 USD',
      'referral lea 7500 USD',
    ]);
  });

  it('earns a recruiter whose tier gives no override the referral bonus, though also the leader', () => {
    const lea = { ...leader, tier: 'active' as const, overrideRateBps: 0 };
    expect(earned(earnLines({ ...deal, leader: lea, recruiter: { ...recruiter, partnerId: 'lea' } }))).toEqual([
      'base pat 30000 USD',
      'referral lea 7500 USD',
    ]);
  });

  it('writes no line of zero', () => {
    expect(earnLines({ ...deal, valueCents: 2, leader, recruiter })).toEqual([]);
  });
});

describe('the hold', () => {
  it('ends n x 24 hours after confirmation', () => {
    expect(earnLines({ ...deal, holdDays: 30 })[0]?.payableAt).toEqual(new Date(now.getTime() + 30 * DAY_MS));
  });

  it('of no days makes the line payable at once', () => {
    expect(earnLines({ ...deal, holdDays: 0 })[0]).toMatchObject({ status: 'payable', payableAt: now });
  });

  it.each(['suspended', 'inactive'] as const)('of a beneficiary who is %s is held, whatever the days', (status) => {
    const lines = earnLines({ ...deal, leader: { ...leader, status }, holdDays: 0 });
    expect(lines.map((line) => line.status)).toEqual(['payable', 'held']);
  });
});

describe('an agreement', () => {
  it('replaces the tier’s rate and is named on the line', () => {
    expect(earnLines({ ...deal, agreement: { id: 'a1', kind: 'rate', rateBps: 3500 } })[0]).toMatchObject({
      amountCents: 52_500,
      rateBps: 3500,
      rule: 'agreement-rate@a1',
      agreementId: 'a1',
      tier: 'starter',
    });
  });

  it('of steps gives the whole value the rate of the highest step it reaches', () => {
    const steps = [
      { fromCents: 500_000, rateBps: 4000 },
      { fromCents: 100_000, rateBps: 3000 },
    ];
    const at = (valueCents: number) =>
      earnLines({ ...deal, valueCents, agreement: { id: 'a1', kind: 'steps', steps } })[0];
    expect(at(499_999)).toMatchObject({ amountCents: 150_000, rateBps: 3000, rule: 'agreement-steps@a1' });
    expect(at(500_000)).toMatchObject({ amountCents: 200_000, rateBps: 4000 });
    expect(at(99_999)).toMatchObject({ amountCents: 20_000, rateBps: 2000, rule: 'tier-base@3', agreementId: null });
  });

  it('of a flat amount has no rate', () => {
    expect(earnLines({ ...deal, agreement: { id: 'a1', kind: 'flat', flatCents: 44_444 } })[0]).toMatchObject({
      amountCents: 44_444,
      rateBps: null,
      rule: 'agreement-flat@a1',
    });
  });

  it('is never cut by the cap, but leaves less to the others', () => {
    const agreement = { id: 'a1', kind: 'rate', rateBps: 4500 } as const;
    expect(earned(earnLines({ ...deal, agreement, leader, recruiter }))).toEqual([
      'base pat 67500 USD',
      'override lea 7500 USD',
    ]);
    expect(earned(earnLines({ ...deal, agreement: { ...agreement, rateBps: 6000 }, leader, recruiter }))).toEqual([
      'base pat 90000 USD',
    ]);
  });
});

describe('a shared lead', () => {
  const bob = { partnerId: 'bob', shareBps: 3333, status: 'active', currency: 'USD' } as const;

  it('divides the base as agreed, at the deal partner’s rate; override and referral stay whole', () => {
    const lines = earnLines({ ...deal, valueCents: 100_005, split: [bob], leader, recruiter });
    expect(earned(lines)).toEqual([
      'base pat 13335 USD',
      'base bob 6666 USD',
      'override lea 10000 USD',
      'referral rex 5000 USD',
    ]);
    expect(lines[1]).toMatchObject({ shareBps: 3333, tier: 'starter', rateBps: 2000, basisCents: 100_005 });
  });

  it('gives an equal odd cent to the deal’s partner', () => {
    expect(earned(earnLines({ ...deal, valueCents: 55, split: [{ ...bob, shareBps: 5000 }] }))).toEqual([
      'base pat 6 USD',
      'base bob 5 USD',
    ]);
  });

  it('may name the deal’s partner, who has what the others leave', () => {
    const named = earnLines({ ...deal, split: [{ ...bob, partnerId: 'pat', shareBps: 6667 }, bob] });
    expect(named).toEqual(earnLines({ ...deal, split: [bob] }));
  });

  it('may give everything away, but no more', () => {
    expect(earned(earnLines({ ...deal, split: [{ ...bob, shareBps: 10_000 }] }))).toEqual(['base bob 30000 USD']);
    expect(() => earnLines({ ...deal, split: [{ ...bob, shareBps: 10_001 }] })).toThrow(RangeError);
  });
});

describe('a beneficiary with another currency', () => {
  it('is paid in it, at the rate of confirmation, which stays on the line', () => {
    const lines = earnLines({ ...deal, leader: { ...leader, currency: 'EUR' } });
    expect(lines[1]).toMatchObject({
      amountCents: 13_800,
      currency: 'EUR',
      basisCents: 150_000,
      basisCurrency: 'USD',
      fxRateMicros: 920_000,
      exchange: rates['USD>EUR'],
    });
  });

  it('is measured against the cap in the deal’s currency, before conversion', () => {
    const agreement = { id: 'a1', kind: 'rate', rateBps: 4500 } as const;
    expect(earned(earnLines({ ...deal, agreement, leader: { ...leader, currency: 'GBP' } }))).toEqual([
      'base pat 67500 USD',
      'override lea 5925 GBP',
    ]);
  });
});

describe('the lines of any deal in one currency', () => {
  const bps = fc.integer({ min: 0, max: 10_000 });
  const anyDeal = fc.record({
    valueCents: fc.integer({ min: 1, max: 100_000_000_000 }),
    base: bps,
    override: bps,
    referral: bps,
    cap: bps,
    share: bps,
  });
  const linesOf = ({
    valueCents,
    base,
    override,
    referral,
    cap,
    share,
  }: {
    valueCents: number;
    base: number;
    override: number;
    referral: number;
    cap: number;
    share: number;
  }) =>
    earnLines({
      ...deal,
      valueCents,
      partner: { ...deal.partner, baseRateBps: base },
      leader: { ...leader, overrideRateBps: override },
      recruiter: { ...recruiter, referralRateBps: referral },
      split: [{ partnerId: 'bob', shareBps: share, status: 'active', currency: 'USD' }],
      capBps: cap,
    });
  const total = (lines: EarnLine[]) => lines.reduce((sum, line) => sum + line.amountCents, 0);

  it('have parts that sum to the undivided base, and none is zero or negative', () => {
    fc.assert(
      fc.property(anyDeal, (any) => {
        const lines = linesOf(any);
        const undivided = linesOf({ ...any, share: 0 });
        const base = (of: EarnLine[]) => total(of.filter((line) => line.kind === 'base'));
        expect(base(lines)).toBe(base(undivided));
        expect(lines.every((line) => line.amountCents > 0)).toBe(true);
      }),
    );
  });

  it('stay within the cap unless the base alone exceeds it, and then nobody else earns', () => {
    fc.assert(
      fc.property(anyDeal, (any) => {
        const lines = linesOf(any);
        const room = Number((BigInt(any.valueCents) * BigInt(any.cap)) / 10_000n);
        if (total(lines) > room) expect(lines.every((line) => line.kind === 'base')).toBe(true);
      }),
    );
  });
});
