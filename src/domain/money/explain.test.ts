import { describe, expect, it } from 'vitest';
import { type ExplainableLine, explainCommission } from './explain';

const base: ExplainableLine = {
  kind: 'base',
  amountCents: 30_000,
  currency: 'USD',
  status: 'pending',
  basisCents: 150_000,
  basisCurrency: 'USD',
  rateBps: 2000,
  tier: 'starter',
  rule: 'tier-base@3',
  shareBps: 10_000,
  fxRateMicros: 1_000_000,
  dealTitle: 'Acme website',
};

describe('the explanation of a line', () => {
  it('says value x rate = amount, and the tier at the time', () => {
    expect(explainCommission(base)).toEqual({
      text: 'You earned 300.00 USD: 20% of “Acme website” (1,500.00 USD), your rate at the Starter tier at that time.',
      steps: [
        { label: 'Deal value', value: '1,500.00 USD' },
        { label: 'Rate at the Starter tier', value: '20%' },
        { label: 'Amount', value: '300.00 USD' },
        { label: 'Rule', value: 'tier-base@3' },
      ],
    });
  });

  it('names override and referral for what they are, without the deal of somebody else', () => {
    const override = {
      ...base,
      kind: 'override',
      tier: 'performer',
      rateBps: 1000,
      amountCents: 15_000,
      dealTitle: null,
    } as const;
    expect(explainCommission(override).text).toBe(
      'You earned 150.00 USD: 10% of the deal (1,500.00 USD), your team override at the Performer tier at that time.',
    );
    const referral = { ...override, kind: 'referral', tier: 'active', rateBps: 500, amountCents: 7_500 } as const;
    expect(explainCommission(referral).text).toContain(
      '5% of the deal (1,500.00 USD), your referral bonus at the Active tier at that time.',
    );
  });

  it('says what the cap took', () => {
    const { text, steps } = explainCommission({ ...base, kind: 'override', rateBps: 1000, amountCents: 7_500 });
    expect(text).toContain('The programme limits what one deal may earn in all, which took 75.00 USD of it.');
    expect(steps).toContainEqual({ label: 'Cut by the programme’s cap', value: '−75.00 USD' });
  });

  it('says at which rate it was converted', () => {
    const { text, steps } = explainCommission({ ...base, currency: 'EUR', amountCents: 27_600, fxRateMicros: 920_000 });
    expect(text).toContain('You earned 276.00 EUR: 20% of “Acme website” (1,500.00 USD)');
    expect(text).toContain('1 USD = 0.92 EUR');
    expect(steps).toContainEqual({ label: 'Exchange rate USD to EUR', value: '0.92' });
  });

  it('says which share of a shared lead it is', () => {
    const { text, steps } = explainCommission({ ...base, amountCents: 9_000, shareBps: 3000 });
    expect(text).toContain('the deal’s rate at the Starter tier');
    expect(text).toContain('The lead was shared, and 30% of it is yours.');
    expect(steps).toContainEqual({ label: 'Your share of the base', value: '30%' });
  });

  it('names an agreement, by rate or flat', () => {
    expect(
      explainCommission({ ...base, rule: 'agreement-rate@a1', rateBps: 3500, amountCents: 52_500 }).text,
    ).toContain('35% of “Acme website” (1,500.00 USD), the rate of your agreement.');
    expect(explainCommission({ ...base, rule: 'agreement-flat@a1', rateBps: null, amountCents: 40_000 }).text).toBe(
      'You earned 400.00 USD: the fixed amount that your agreement gives for “Acme website” (1,500.00 USD).',
    );
  });

  it('says that a held line is not lost', () => {
    expect(explainCommission({ ...base, status: 'held' }).text).toContain('It is held for now');
  });
});

describe('the explanation of what came later', () => {
  const reversal: ExplainableLine = {
    ...base,
    amountCents: -10_000,
    reverses: { amountCents: 30_000, valueCents: 150_000, refundedCents: 50_000 },
    reason: 'Smaller scope',
  };

  it('says what was refunded and what was taken back for it', () => {
    expect(explainCommission(reversal)).toEqual({
      text: '500.00 USD of “Acme website” (1,500.00 USD) has been refunded so far, so 100.00 USD of the line over 300.00 USD was taken back.',
      steps: [
        { label: 'Line that is reversed', value: '300.00 USD' },
        { label: 'Deal value', value: '1,500.00 USD' },
        { label: 'Refunded in all', value: '500.00 USD' },
        { label: 'Taken back by this line', value: '−100.00 USD' },
        { label: 'Reason', value: 'Smaller scope' },
      ],
    });
  });

  it('says that a clawback is set off against the next payouts', () => {
    const { text } = explainCommission({
      ...reversal,
      kind: 'clawback',
      reverses: { amountCents: 30_000, valueCents: 150_000, refundedCents: 150_000 },
    });
    expect(text).toMatch(/^All of “Acme website” \(1,500.00 USD\) was refunded or cancelled/);
    expect(text).toContain('set off against your next payouts');
  });

  it('of a correction gives both values', () => {
    expect(
      explainCommission({ ...base, amountCents: 10_000, basisCents: 200_000, corrects: { basisCents: 150_000 } }).text,
    ).toBe(
      'The value of “Acme website” was corrected from 1,500.00 USD to 2,000.00 USD. At the rate frozen when it was confirmed, that is 100.00 USD more.',
    );
  });

  it('of a bonus or an adjustment gives the reason', () => {
    const byHand: ExplainableLine = {
      kind: 'bonus',
      amountCents: 5_000,
      currency: 'USD',
      status: 'payable',
      reason: 'Winner of the spring challenge',
    };
    expect(explainCommission(byHand)).toEqual({
      text: 'A bonus of 50.00 USD: Winner of the spring challenge.',
      steps: [
        { label: 'Reason', value: 'Winner of the spring challenge' },
        { label: 'Amount', value: '50.00 USD' },
      ],
    });
    expect(explainCommission({ ...byHand, kind: 'adjustment', amountCents: -500, reason: null }).text).toBe(
      'An adjustment by our finance team of −5.00 USD.',
    );
  });
});
