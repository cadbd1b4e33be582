import type { Payload } from 'payload';
import { evaluateAllTiers } from './evaluate-all-tiers';

/** What time alone brings: days in tier that are full, and tiers set by hand that have come to their end. */
export async function evaluateNightly(payload: Payload): Promise<number> {
  return evaluateAllTiers(payload, 'time-in-tier');
}
