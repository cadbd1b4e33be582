import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '@/contracts/money/currency';
import {
  entriesFor,
  type LedgerEntry,
  PARTNER_ACCOUNTS,
  POSTINGS,
  PROGRAMME_ACCOUNTS,
  payoutExchangeEntries,
  TRANSITIONS,
} from './postings';

const usd = (amountCents: number) => ({ partnerId: 'pat', currency: 'USD', amountCents }) as const;
const transition = fc.constantFrom(...TRANSITIONS);
const cents = fc.integer({ min: 1, max: 100_000_000_000 });

function sumsByCurrency(entries: readonly LedgerEntry[]): number[] {
  const sums = new Map<string, number>();
  for (const entry of entries) sums.set(entry.currency, (sums.get(entry.currency) ?? 0) + entry.amountCents);
  return [...sums.values()];
}

describe('a posting', () => {
  it('debits the first account and credits the second', () => {
    expect(entriesFor('earn', usd(30_000))).toEqual([
      { account: 'expense', partnerId: null, currency: 'USD', amountCents: -30_000 },
      { account: 'pending', partnerId: 'pat', currency: 'USD', amountCents: 30_000 },
    ]);
  });

  it.each([
    ['earn', 'expense', 'pending'],
    ['earn_held', 'expense', 'held'],
    ['mature', 'pending', 'payable'],
    ['hold_pending', 'pending', 'held'],
    ['hold_payable', 'payable', 'held'],
    ['release_to_pending', 'held', 'pending'],
    ['release_to_payable', 'held', 'payable'],
    ['reverse_pending', 'pending', 'expense'],
    ['reverse_held', 'held', 'expense'],
    ['reverse_payable', 'payable', 'expense'],
    ['clawback', 'payable', 'expense'],
    ['bonus', 'expense', 'payable'],
    ['adjustment', 'expense', 'payable'],
    ['payout_created', 'payable', 'in_transit'],
    ['payout_paid', 'in_transit', 'paid_out'],
    ['payout_failed', 'in_transit', 'payable'],
    ['withholding', 'payable', 'withheld_tax'],
    ['write_off', 'written_off', 'payable'],
    ['fee_programme', 'expense', 'provider_fees'],
    ['fee_partner', 'payable', 'provider_fees'],
  ] as const)('%s: %s -> %s', (name, from, to) => {
    expect(POSTINGS[name]).toMatchObject({ from, to });
  });

  it('of a negative adjustment goes the other way', () => {
    expect(entriesFor('adjustment', usd(-500))).toEqual([
      { account: 'expense', partnerId: null, currency: 'USD', amountCents: 500 },
      { account: 'payable', partnerId: 'pat', currency: 'USD', amountCents: -500 },
    ]);
  });

  it('that has one direction refuses a negative amount, and none moves nothing', () => {
    expect(() => entriesFor('clawback', usd(-500))).toThrow(RangeError);
    expect(() => entriesFor('earn', usd(-500))).toThrow(RangeError);
    expect(() => entriesFor('mature', usd(0))).toThrow(RangeError);
    expect(() => entriesFor('mature', usd(0.5))).toThrow(RangeError);
  });

  it('in another currency balances in each of the two', () => {
    const entries = payoutExchangeEntries('pat', {
      from: { currency: 'USD', amountCents: 10_000 },
      to: { currency: 'EUR', amountCents: 9_200 },
    });
    expect(entries.map((entry) => `${entry.account} ${entry.currency} ${entry.amountCents}`)).toEqual([
      'payable USD -10000',
      'exchange USD 10000',
      'exchange EUR -9200',
      'in_transit EUR 9200',
    ]);
  });

  it('sums to zero per currency, whatever moves', () => {
    fc.assert(
      fc.property(
        transition,
        fc.constantFrom(...CURRENCIES),
        cents,
        fc.boolean(),
        (name, currency, amount, negative) => {
          const amountCents = negative && POSTINGS[name].signed ? -amount : amount;
          expect(sumsByCurrency(entriesFor(name, { partnerId: 'pat', currency, amountCents }))).toEqual([0]);
        },
      ),
    );
    fc.assert(
      fc.property(cents, cents, (usdCents, eurCents) => {
        const entries = payoutExchangeEntries('pat', {
          from: { currency: 'USD', amountCents: usdCents },
          to: { currency: 'EUR', amountCents: eurCents },
        });
        expect(sumsByCurrency(entries)).toEqual([0, 0]);
      }),
    );
  });

  it('names the partner on the partner’s accounts and nobody on the programme’s', () => {
    fc.assert(
      fc.property(transition, cents, (name, amountCents) => {
        for (const { account, partnerId } of entriesFor(name, usd(amountCents))) {
          const own: readonly string[] = PARTNER_ACCOUNTS;
          const programme: readonly string[] = PROGRAMME_ACCOUNTS;
          expect(own.includes(account)).not.toBe(programme.includes(account));
          expect(partnerId).toBe(own.includes(account) ? 'pat' : null);
        }
      }),
    );
  });
});
