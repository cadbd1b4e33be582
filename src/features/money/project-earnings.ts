import { commissionCents } from '@/domain/money/money';

/** The largest value of a deal; the contract's MAX_VALUE_CENTS, without its zod. */
const MOST_CENTS = 100_000_000_000;

export type Projection = { eachCents: number; totalCents: number };

/** What `deals` deals of one value earn at a base rate: each rounded as it would be, then summed. Null when out of bounds. */
export function projectEarnings(deals: number, valueCents: number, rateBps: number): Projection | null {
  const isWithin =
    Number.isInteger(deals) && deals >= 0 && deals <= 1000 && valueCents >= 0 && valueCents <= MOST_CENTS;
  if (!isWithin) return null;
  const eachCents = commissionCents(valueCents, rateBps);
  return { eachCents, totalCents: eachCents * deals };
}
