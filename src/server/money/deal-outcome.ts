import type { PayloadRequest } from 'payload';
import type { Tier } from '@/contracts/tiers/tier';
import type { Line } from './deal-lines';

/** What a deal's transition did to money and tier: its use case answers with it without reading again. */
export type DealOutcome = {
  /** All lines of the deal as they stand after it. */
  lines: Line[];
  promotion: { from: Tier; to: Tier } | null;
};

const KEY = 'dealOutcome';

/** Called before the deal is updated; the hook fills it. Payload copies the context, so the object itself is shared. */
export function expectOutcome(req: Pick<PayloadRequest, 'context'>): DealOutcome {
  const outcome: DealOutcome = { lines: [], promotion: null };
  req.context[KEY] = outcome;
  return outcome;
}

/** Called by the hook; nobody may be expecting anything. */
export function reportOutcome(req: Pick<PayloadRequest, 'context'>, outcome: Partial<DealOutcome>): void {
  Object.assign((req.context[KEY] as DealOutcome | undefined) ?? {}, outcome);
}
