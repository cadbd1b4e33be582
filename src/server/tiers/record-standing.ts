import type { PayloadRequest } from 'payload';
export async function recordStanding(_req: PayloadRequest, _in: { partnerId: string; because: string }): Promise<void> {}
