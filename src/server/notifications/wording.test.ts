import { describe, expect, it } from 'vitest';
import { amountText, commissionWords, dealChangedWords, dealConfirmedWords, tierWords } from './wording';

const deal = { with: 'Acme Ltd', leadId: 'l1' };

describe('amounts', () => {
  it('are written as the partner’s locale writes them', () => {
    expect(amountText(123_456, 'USD', 'en')).toBe('$1,234.56');
    expect(amountText(123_456, 'EUR', 'de-DE').replace(/\s/g, ' ')).toBe('1.234,56 €');
    expect(amountText(5, 'GBP', 'en')).toBe('£0.05');
    expect(amountText(-5, 'GBP', 'en')).toBe('-£0.05');
  });

  it('are exact to the cent at any size', () => {
    expect(amountText(9_007_199_254_740_991, 'USD', 'en')).toBe('$90,071,992,547,409.91');
  });

  it('fall back to English where the locale is none', () => {
    for (const locale of ['', 'not a locale', 'xx_YY', 'zz']) expect(amountText(100, 'USD', locale)).toBe('$1.00');
  });
});

describe('what a deal says', () => {
  it('confirmed, with the way to its lead', () => {
    expect(dealConfirmedWords(deal)).toMatchObject({
      title: 'Your deal with Acme Ltd was confirmed',
      actionUrl: '/partner/leads?lead=l1',
    });
    expect(dealConfirmedWords({ ...deal, leadId: null }).actionUrl).toBe('/partner/leads');
  });

  it.each([
    ['rejected', null, 'Your deal with Acme Ltd was not confirmed'],
    ['cancelled', 'cancellation', 'Your deal with Acme Ltd was cancelled'],
    ['refunded', 'refund', 'Your deal with Acme Ltd was refunded'],
    ['confirmed', 'refund', 'Your deal with Acme Ltd was refunded in part'],
    ['completed', 'refund', 'Your deal with Acme Ltd was refunded in part'],
    ['confirmed', 'correction', 'Your deal with Acme Ltd was corrected in value'],
  ] as const)('%s by a %s', (status, kind, title) => {
    expect(dealChangedWords(deal, { status, kind, reason: 'because' })).toMatchObject({
      title,
      body: 'Reason: because',
    });
  });

  it('nothing when a project is completed', () => {
    expect(dealChangedWords(deal, { status: 'completed', kind: null, reason: null })).toBeNull();
  });
});

describe('what money says', () => {
  const base = { amountCents: 30_000, currency: 'USD', locale: 'en', kinds: ['base'], ownDeal: deal };

  it('earned from the own deal', () => {
    expect(commissionWords(base)).toMatchObject({ title: 'You earned $300.00', body: 'From your deal with Acme Ltd.' });
  });

  it('names nobody’s client when the deal is another partner’s', () => {
    for (const [kind, body] of [
      ['override', 'From a deal in your team.'],
      ['referral', 'From a deal of a partner you brought in.'],
      ['base', 'From your share of a deal.'],
    ] as const) {
      expect(commissionWords({ ...base, kinds: [kind], ownDeal: null })?.body).toBe(body);
    }
  });

  it('taken back', () => {
    expect(commissionWords({ ...base, amountCents: -1_234 })?.title).toBe('$12.34 of your commission was taken back');
  });

  it('nothing where lines cancel each other out', () => {
    expect(commissionWords({ ...base, amountCents: 0 })).toBeNull();
  });
});

describe('what a tier says', () => {
  it('celebrates a promotion and names the new rate', () => {
    expect(tierWords({ from: 'active', to: 'performer', name: 'Performer', baseRateBps: 2500 })).toEqual({
      title: 'Congratulations, you are Performer now!',
      body: 'New benefits are unlocked. From your next deal on you earn 25 %.',
      actionUrl: '/partner/tier-progression',
    });
  });

  it('says a step down plainly', () => {
    expect(tierWords({ from: 'elite', to: 'active', name: 'Active', baseRateBps: null }).title).toBe(
      'Your tier is now Active',
    );
  });
});
