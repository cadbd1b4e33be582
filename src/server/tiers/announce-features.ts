import type { Writer } from '../db/transaction';
export async function announceFeatures(_writer: Writer, _partnerId: string): Promise<void> {}
