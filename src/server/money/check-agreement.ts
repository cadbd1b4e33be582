import type { Writer } from '../db/transaction';
export async function checkAgreement(_w: Writer, data: Record<string, unknown>, _o: unknown) { return data; }
