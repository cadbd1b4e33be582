import type { Payload } from 'payload';
/** Replaced by the tiers engineer. */
export async function ensureProgramme(_payload: Payload): Promise<void> {}
