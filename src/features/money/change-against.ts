export type Change = { direction: 'up' | 'down' | 'flat'; percent: number };

/** How one amount differs from an earlier one, in whole percent; nothing to compare with is new, or nothing at all. */
export function changeAgainst(now: number, before: number): Change | 'new' | undefined {
  if (before <= 0) return now > 0 ? 'new' : undefined;
  const percent = Math.round(((now - before) / before) * 100);
  return { direction: percent === 0 ? 'flat' : percent > 0 ? 'up' : 'down', percent: Math.abs(percent) };
}
