import { commissionCents, convertCents, convertedCommissionCents, mulDivHalfEven } from './money';

/** How the base of a deal is computed: a rate of its value (of a tier or an agreement), or a flat amount of an agreement. */
export type BaseTerms = { rateBps: number } | { flatCents: number };
export type DealTerms = {
  valueCents: number;
  base: BaseTerms;
  overrideRateBps: number;
  referralRateBps: number;
  capBps: number;
};
/** An amount in the deal's currency, and whether the programme's cap took something of it. */
export type CappedAmount = { cents: number; cut: boolean };
export type DealAmounts = { baseCents: number; override: CappedAmount; referral: CappedAmount };

/**
 * What one deal earns in all, in its own currency, under the programme's cap. Room is floor(value x cap); the base is never
 * cut; the override gets at most what is left of the room, then the referral. Spec 04, rule 3.
 */
export function dealAmounts({ valueCents, base, overrideRateBps, referralRateBps, capBps }: DealTerms): DealAmounts {
  const baseCents = 'rateBps' in base ? commissionCents(valueCents, base.rateBps) : base.flatCents;
  const override = atMost(capRoomCents(valueCents, capBps) - baseCents, commissionCents(valueCents, overrideRateBps));
  const referral = atMost(
    capRoomCents(valueCents, capBps) - baseCents - override.cents,
    commissionCents(valueCents, referralRateBps),
  );
  return { baseCents, override, referral };
}

/** The most that one deal may earn in all: floor(value x cap), in the deal's currency. */
export function capRoomCents(valueCents: number, capBps: number): number {
  const nearest = mulDivHalfEven(valueCents, capBps, 10_000);
  return BigInt(nearest) * 10_000n > BigInt(valueCents) * BigInt(capBps) ? nearest - 1 : nearest;
}

function atMost(roomCents: number, wantedCents: number): CappedAmount {
  const cents = Math.max(0, Math.min(roomCents, wantedCents));
  return { cents, cut: cents < wantedCents };
}

/** `cents` is what split and cap leave in the deal's currency; `whole` says that they took nothing. */
export type FrozenAmount = {
  valueCents: number;
  rateBps: number | null;
  fxRateMicros: number;
  cents: number;
  whole: boolean;
};

/** The amount of a line in its own currency, rounded as few times as split and cap allow. */
export function lineAmountCents({ valueCents, rateBps, fxRateMicros, cents, whole }: FrozenAmount): number {
  return whole && rateBps !== null
    ? convertedCommissionCents(valueCents, rateBps, fxRateMicros)
    : convertCents(cents, fxRateMicros);
}
