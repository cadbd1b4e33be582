export type SplitPart = { key: string; weightBps: number };

/**
 * Divides a total by weight so that the parts sum to it to the cent: everyone gets the whole cents of the exact share,
 * the cents left over go to the largest remainders. Equal remainders: first to `tieKey`, then by key, whatever the order
 * of the parts. A negative total is divided like the positive one. Spec 04, rule 2.
 * @throws RangeError on a key given twice, a negative weight, or weights that sum to zero.
 */
export function splitByLargestRemainder(
  totalCents: number,
  parts: readonly SplitPart[],
  tieKey: string,
): Map<string, number> {
  if (!Number.isSafeInteger(totalCents)) throw new RangeError(`the total must be whole cents, was ${totalCents}`);
  const weightSum = sumOfWeights(parts);
  const sign = totalCents < 0 ? -1 : 1;
  const total = BigInt(Math.abs(totalCents));
  const shares = parts.map(({ key, weightBps }) => {
    const exact = total * BigInt(weightBps);
    return { key, cents: Number(exact / weightSum), remainder: exact % weightSum };
  });
  const leftOver = Math.abs(totalCents) - shares.reduce((sum, share) => sum + share.cents, 0);
  const byClaim = shares.toSorted((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    if (a.key === tieKey || b.key === tieKey) return a.key === tieKey ? -1 : 1;
    return a.key < b.key ? -1 : 1;
  });
  for (const share of byClaim.slice(0, leftOver)) share.cents += 1;
  return new Map(shares.map(({ key, cents }) => [key, cents === 0 ? 0 : sign * cents]));
}

function sumOfWeights(parts: readonly SplitPart[]): bigint {
  const keys = new Set<string>();
  let sum = 0n;
  for (const { key, weightBps } of parts) {
    if (keys.has(key)) throw new RangeError(`${key} has more than one part`);
    if (!Number.isSafeInteger(weightBps) || weightBps < 0)
      throw new RangeError(`the weight of ${key} must be a whole number from 0, was ${weightBps}`);
    keys.add(key);
    sum += BigInt(weightBps);
  }
  if (sum === 0n) throw new RangeError('the weights sum to zero');
  return sum;
}
