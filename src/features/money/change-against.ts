import type { StatChange } from '@/ui/stat';

/** How one amount differs from an earlier one, in whole percent; in words when there was nothing before. */
export function changeAgainst(now: number, before: number, against: string): StatChange | undefined {
  if (before <= 0) return now > 0 ? { direction: 'up', by: 'New', against: `nothing ${against}` } : undefined;
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return { direction: 'flat', by: '0%', against: `against ${against}` };
  return { direction: percent > 0 ? 'up' : 'down', by: `${Math.abs(percent)}%`, against: `against ${against}` };
}
