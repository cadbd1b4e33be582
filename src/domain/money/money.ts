const BPS_PER_WHOLE = 10_000;
export const MICROS_PER_WHOLE = 1_000_000;

function safeInteger(value: number, name: string): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a safe integer, was ${value}`);
  return BigInt(value);
}

/**
 * `amount x num / den`, rounded once, half to even, exact for any size in between. The sign does not change the rounding:
 * the result for -amount is minus the result for amount.
 * @throws RangeError when an argument or the result is no safe integer, or den is not positive.
 */
export function mulDivHalfEven(amount: number, num: number, den: number): number {
  const divisor = safeInteger(den, 'den');
  if (divisor <= 0n) throw new RangeError(`den must be positive, was ${den}`);
  const product = safeInteger(amount, 'amount') * safeInteger(num, 'num');
  const magnitude = product < 0n ? -product : product;
  const floor = magnitude / divisor;
  const twiceRest = (magnitude % divisor) * 2n;
  const roundsUp = twiceRest > divisor || (twiceRest === divisor && floor % 2n === 1n);
  const rounded = roundsUp ? floor + 1n : floor;
  const result = Number(product < 0n ? -rounded : rounded);
  if (!Number.isSafeInteger(result)) throw new RangeError('the result is beyond the safe integers');
  return result;
}

/**
 * Commission in cents: half-even of value x rate (basis points).
 * @throws RangeError on a negative value or rate. Spec 04, rule 1.
 */
export function commissionCents(valueCents: number, rateBps: number): number {
  return convertedCommissionCents(valueCents, rateBps, MICROS_PER_WHOLE);
}

/**
 * Commission in another currency: half-even of value x rate x exchange rate, rounded once at the very end, so that no
 * cent is lost to a rounding in between.
 * @throws RangeError on a negative value or rate, or an exchange rate that is not positive. Spec README rule 1, 04 rule 7.
 */
export function convertedCommissionCents(valueCents: number, rateBps: number, fxRateMicros: number): number {
  if (valueCents < 0) throw new RangeError(`a value must not be negative, was ${valueCents}`);
  if (rateBps < 0) throw new RangeError(`a rate must not be negative, was ${rateBps}`);
  assertExchangeRate(fxRateMicros);
  return mulDivHalfEven(valueCents * rateBps, fxRateMicros, BPS_PER_WHOLE * MICROS_PER_WHOLE);
}

/**
 * An amount in another currency: half-even of amount x rate, where the rate is millionths of a unit of the target for
 * one unit of the source (0.92 = 920,000).
 * @throws RangeError when the rate is not positive.
 */
export function convertCents(amountCents: number, rateMicros: number): number {
  assertExchangeRate(rateMicros);
  return mulDivHalfEven(amountCents, rateMicros, MICROS_PER_WHOLE);
}

function assertExchangeRate(rateMicros: number): void {
  if (rateMicros <= 0) throw new RangeError(`an exchange rate must be positive, was ${rateMicros}`);
}
