import type { Currency } from '@/contracts/money/currency';
import type { EarnedStatus } from './hold';

/** Accounts that every partner has, per currency. Spec 04 "Ledger". */
export const PARTNER_ACCOUNTS = ['pending', 'held', 'payable', 'in_transit', 'withheld_tax'] as const;
/** Accounts of the programme, per currency. */
export const PROGRAMME_ACCOUNTS = ['expense', 'paid_out', 'written_off', 'provider_fees', 'exchange'] as const;
export type PartnerAccount = (typeof PARTNER_ACCOUNTS)[number];
export type ProgrammeAccount = (typeof PROGRAMME_ACCOUNTS)[number];
export type Account = PartnerAccount | ProgrammeAccount;

/**
 * What a transition moves, and whether its amount may be negative. Signed: the movement of a line that may be a negative
 * one, whose money goes the other way. Not signed: the amount is how much moves `from -> to`, always positive.
 */
export type Posting = { from: Account; to: Account; signed: boolean };

/** The posting table: every movement of money in the portal is one of these. Spec 04 "Ledger". */
export const POSTINGS = {
  earn: { from: 'expense', to: 'pending', signed: false },
  earn_held: { from: 'expense', to: 'held', signed: false },
  earn_payable: { from: 'expense', to: 'payable', signed: false },
  mature: { from: 'pending', to: 'payable', signed: true },
  hold_pending: { from: 'pending', to: 'held', signed: true },
  hold_payable: { from: 'payable', to: 'held', signed: true },
  release_to_pending: { from: 'held', to: 'pending', signed: true },
  release_to_payable: { from: 'held', to: 'payable', signed: true },
  reverse_pending: { from: 'pending', to: 'expense', signed: false },
  reverse_held: { from: 'held', to: 'expense', signed: false },
  reverse_payable: { from: 'payable', to: 'expense', signed: false },
  clawback: { from: 'payable', to: 'expense', signed: false },
  bonus: { from: 'expense', to: 'payable', signed: true },
  adjustment: { from: 'expense', to: 'payable', signed: true },
  payout_created: { from: 'payable', to: 'in_transit', signed: true },
  payout_paid: { from: 'in_transit', to: 'paid_out', signed: true },
  payout_failed: { from: 'in_transit', to: 'payable', signed: true },
  withholding: { from: 'payable', to: 'withheld_tax', signed: false },
  write_off: { from: 'written_off', to: 'payable', signed: false },
  fee_programme: { from: 'expense', to: 'provider_fees', signed: false },
  fee_partner: { from: 'payable', to: 'provider_fees', signed: false },
  exchange_out: { from: 'payable', to: 'exchange', signed: false },
  exchange_in: { from: 'exchange', to: 'in_transit', signed: false },
} as const satisfies Record<string, Posting>;
export type Transition = keyof typeof POSTINGS;
export const TRANSITIONS = Object.keys(POSTINGS) as readonly Transition[];

/** Positive is a credit. `partnerId` is null exactly for the programme's accounts. */
export type LedgerEntry = { account: Account; partnerId: string | null; currency: Currency; amountCents: number };
export type Movement = { partnerId: string; currency: Currency; amountCents: number };

/**
 * The two entries of one movement: a debit of `from`, a credit of `to`; they sum to zero.
 * @throws RangeError when nothing moves, or a negative amount is given to a transition that has one direction.
 */
export function entriesFor(transition: Transition, { partnerId, currency, amountCents }: Movement): LedgerEntry[] {
  const { from, to, signed }: Posting = POSTINGS[transition];
  if (!Number.isSafeInteger(amountCents) || amountCents === 0)
    throw new RangeError(`${transition} must move whole cents, was ${amountCents}`);
  if (amountCents < 0 && !signed) throw new RangeError(`${transition} moves a positive amount, was ${amountCents}`);
  const entry = (account: Account, cents: number): LedgerEntry => ({
    account,
    partnerId: isPartnerAccount(account) ? partnerId : null,
    currency,
    amountCents: cents,
  });
  return [entry(from, -amountCents), entry(to, amountCents)];
}

/** The four entries of a payout in another currency: payable(a) -> exchange(a), exchange(b) -> in_transit(b). */
export function payoutExchangeEntries(
  partnerId: string,
  paid: { from: { currency: Currency; amountCents: number }; to: { currency: Currency; amountCents: number } },
): LedgerEntry[] {
  return [
    ...entriesFor('exchange_out', { partnerId, ...paid.from }),
    ...entriesFor('exchange_in', { partnerId, ...paid.to }),
  ];
}

/** The posting that books a new positive line in this state. */
export function earnTransition(status: EarnedStatus): Transition {
  return status === 'pending' ? 'earn' : `earn_${status}`;
}

export function isPartnerAccount(account: Account): account is PartnerAccount {
  const accounts: readonly Account[] = PARTNER_ACCOUNTS;
  return accounts.includes(account);
}
