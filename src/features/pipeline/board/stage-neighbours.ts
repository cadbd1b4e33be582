import type { Stage } from '@/contracts/pipeline/leads';

/** The stages beside a lead's own, as staff ordered the open ones: one step back, one step on; after the last open one comes winning. */
export function neighbours(stage: Stage, open: readonly Stage[]): { before: Stage | null; after: Stage | null } {
  const at = open.indexOf(stage);
  if (at === -1) return { before: null, after: null };
  return { before: open[at - 1] ?? null, after: open[at + 1] ?? 'won' };
}
