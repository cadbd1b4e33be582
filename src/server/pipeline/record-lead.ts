import type { Writer } from '../db/transaction';
export async function recordLeadSaved(_w: Writer, _op: string, _doc: unknown, _prev: unknown): Promise<void> {}
