import type { Currency } from '@/contracts/money/currency';
import type { EarnedKind } from '../money/earn';
import type { Part } from './replay-deal';

/** What one partner really earned by the deals that were replayed, and would have earned; the difference by kind. Cents. */
export type PartnerResult = {
  partnerId: string;
  currency: Currency;
  earnedCents: number;
  replayedCents: number;
  differenceBy: Record<EarnedKind, number>;
};
export type Results = Map<string, PartnerResult>;

/** Adds one deal, as it stands and as it would. A partner whose currency changed has a result for each. */
export function addDeal(results: Results, standing: readonly Part[], replayed: readonly Part[]): void {
  for (const part of standing) {
    const result = resultOf(results, part);
    result.earnedCents += part.cents;
    result.differenceBy[part.kind] -= part.cents;
  }
  for (const part of replayed) {
    const result = resultOf(results, part);
    result.replayedCents += part.cents;
    result.differenceBy[part.kind] += part.cents;
  }
}

function resultOf(results: Results, { partnerId, currency }: Part): PartnerResult {
  const key = `${partnerId} ${currency}`;
  let result = results.get(key);
  if (!result) {
    const differenceBy = { base: 0, override: 0, referral: 0 };
    result = { partnerId, currency, earnedCents: 0, replayedCents: 0, differenceBy };
    results.set(key, result);
  }
  return result;
}

export const differenceOf = ({ earnedCents, replayedCents }: PartnerResult): number => replayedCents - earnedCents;

/** Whether two accounts of one deal say the same, however they are ordered; lines of nothing do not count. */
export function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  const sums = new Map<string, number>();
  const add = (parts: readonly Part[], sign: 1 | -1) => {
    for (const { partnerId, kind, currency, cents } of parts) {
      const key = `${partnerId} ${kind} ${currency}`;
      sums.set(key, (sums.get(key) ?? 0) + sign * cents);
    }
  };
  add(a, 1);
  add(b, -1);
  return [...sums.values()].every((cents) => cents === 0);
}
