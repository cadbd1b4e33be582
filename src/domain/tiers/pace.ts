const DAY_MS = 86_400_000;
/** Older deals say little about today's pace. */
const RECENT_GAPS = 12;

/**
 * Days until the missing deals are confirmed, as a range from the partner's own pace: at its fast end the mean gap between
 * the last deals, at its slow end also the time without one since, both widened by the doubt that few gaps leave.
 * `null` with fewer than two deals, unless none is missing. Spec 02 "tier-progression".
 */
export function estimatedDays(
  confirmedAt: readonly Date[],
  missingDeals: number,
  now: Date,
): { low: number; high: number } | null {
  const times = confirmedAt
    .map((at) => at.getTime())
    .filter((at) => at <= now.getTime())
    .toSorted((a, b) => a - b)
    .slice(-(RECENT_GAPS + 1));
  const [first, last] = [times.at(0), times.at(-1)];
  if (missingDeals <= 0) return { low: 0, high: 0 };
  if (first === undefined || last === undefined || times.length < 2) return null;
  const gaps = times.length - 1;
  const doubt = 0.5 / Math.sqrt(gaps);
  const daysFor = (gapMs: number) => Math.max(1, Math.ceil((missingDeals * gapMs) / DAY_MS));
  return {
    low: daysFor(((last - first) / gaps) * (1 - doubt)),
    high: daysFor(((now.getTime() - first) / gaps) * (1 + doubt)),
  };
}
