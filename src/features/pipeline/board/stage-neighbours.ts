import type { Stage } from '@/contracts/pipeline/leads';
import { OPEN_STAGES } from '@/domain/pipeline/stages';

/** The stages beside a lead's own: one step back, one step on; after the last open one comes winning. */
export function neighbours(stage: Stage): { before: Stage | null; after: Stage | null } {
  const open: readonly Stage[] = OPEN_STAGES;
  const at = open.indexOf(stage);
  if (at === -1) return { before: null, after: null };
  return { before: open[at - 1] ?? null, after: open[at + 1] ?? 'won' };
}
