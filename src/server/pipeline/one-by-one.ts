import type { PayloadRequest } from 'payload';
import type { BulkResult } from '@/contracts/bulk';
import { isPortalError } from '@/contracts/errors';

import { claimKey, hashRequest, keepAnswer } from '../db/idempotency-keys';
import { actorOf, type Writer, withTransaction } from '../db/transaction';
import type { UseCase } from '../db/use-cases';
import { auditName, recordAudit } from '../trust/record-audit';

/** What is done to several rows. */
export type Several = {
  /** As the audit log names it, for each of them. */
  action: string;
  useCase: UseCase;
  ids: readonly string[];
  /** What else the request says: a repeat under its key must say the same. */
  terms?: unknown;
  /** The request's Idempotency-Key. */
  key: string | null;
};
type Claim = { scope: string; key: string; hash: string };
type Change = (writer: Writer, id: string) => Promise<unknown>;

/**
 * Does one thing to several deals or partners, each in a transaction of its own with its entry in the audit log: one that cannot be
 * changed keeps none of the others back. With a key, a repeat of the request replays its answer; a repeat of one that was
 * cut off does the rest, and says of each what happened the first time. @throws PortalError idempotency_mismatch
 */
export async function oneByOne(
  req: PayloadRequest,
  { action, useCase, ids, terms, key }: Several,
  change: Change,
): Promise<BulkResult & { replayed: boolean }> {
  const claim: Claim | null = key
    ? { scope: `${auditName(actorOf(req))}:${action}-many`, key, hash: hashRequest('POST', action, { ids, terms }) }
    : null;
  if (claim) {
    const kept = await withTransaction(req, useCase, (writer) => claimKey(writer, claim.scope, claim.key, claim.hash));
    if (kept && kept.status !== 0) return { ...(kept.answer as BulkResult), replayed: true };
  }
  const results: BulkResult['results'] = [];
  for (const id of new Set(ids)) results.push(await tryOne(req, { action, useCase, id, claim }, change));
  // What may go better next time is not kept.
  if (claim && results.every(({ code }) => code !== 'internal' && code !== 'unavailable'))
    await withTransaction(req, useCase, (writer) => keepAnswer(writer, claim.scope, claim.key, 200, { results }));
  return { results, replayed: false };
}

async function tryOne(
  req: PayloadRequest,
  { action, useCase, id, claim }: Pick<Several, 'action' | 'useCase'> & { id: string; claim: Claim | null },
  change: Change,
): Promise<BulkResult['results'][number]> {
  try {
    await withTransaction(req, useCase, async (writer) => {
      if (claim && (await claimKey(writer, claim.scope, `${claim.key} ${id}`, claim.hash))) return;
      await change(writer, id);
      await recordAudit(writer.db, {
        at: writer.now,
        actor: auditName(writer.actor),
        action,
        target: id,
        outcome: 'done',
        requestId: writer.requestId,
        detail: { with: 'several' },
      });
    });
    return { id, ok: true };
  } catch (error) {
    if (isPortalError(error)) return { id, ok: false, code: error.code, message: error.message };
    req.payload.logger.error({ err: error, id }, 'One of several failed');
    return {
      id,
      ok: false,
      code: 'internal',
      message: 'Something went wrong on our side. Nothing was changed; try this one again.',
    };
  }
}
