import type { Writer } from '../db/transaction';
export async function applyDealTransition(_w: Writer, _doc: unknown, _prev: unknown): Promise<void> {}
