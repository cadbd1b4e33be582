import type { Writer } from '../db/transaction';
export async function prepareLeadData(_w: Writer, _op: string, data: Record<string, unknown>, _o: unknown) { return data; }
