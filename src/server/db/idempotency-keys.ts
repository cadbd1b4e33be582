import { createHash } from 'node:crypto';
import { PortalError } from '@/contracts/errors';
import { one } from './queryable';
import { texts } from './texts';
import type { Writer } from './transaction';

export const hashRequest = (method: string, path: string, body: unknown): string =>
  createHash('sha256')
    .update(`${method} ${path}\n${JSON.stringify(body ?? null)}`)
    .digest('base64url');

/**
 * Claims the key in the transaction: a second request with it waits here for the first to end, and then replays its answer.
 * What failed left no row, so it may be tried again. api.md "Ids".
 * @returns the stored answer, or null when this request is the first.
 */
export async function claimKey(
  writer: Writer,
  scope: string,
  key: string,
  requestHash: string,
): Promise<{ status: number; answer: unknown } | null> {
  const { rowCount } = await writer.db.query(
    `INSERT INTO idempotency_keys (scope, key, request_hash, status, answer, created_at) VALUES ($1, $2, $3, 0, 'null', $4) ON CONFLICT DO NOTHING`,
    [scope, key, requestHash, writer.now],
  );
  if (rowCount === 1) return null;
  const stored = await one<{ requestHash: string; status: number; answer: unknown }>(
    writer.db,
    `SELECT request_hash AS "requestHash", status, answer FROM idempotency_keys WHERE scope = $1 AND key = $2`,
    [scope, key],
  );
  if (!stored || stored.requestHash !== requestHash) {
    throw new PortalError('idempotency_mismatch', texts.otherRequest.said, {
      'Idempotency-Key': texts.otherRequest.key,
    });
  }
  return stored;
}

/** Keeps the answer beside the key, in the same transaction as the effect. */
export async function keepAnswer(
  writer: Writer,
  scope: string,
  key: string,
  status: number,
  answer: unknown,
): Promise<void> {
  await writer.db.query(`UPDATE idempotency_keys SET status = $3, answer = $4 WHERE scope = $1 AND key = $2`, [
    scope,
    key,
    status,
    JSON.stringify(answer),
  ]);
}
