import { randomUUID } from 'node:crypto';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Pool } from 'pg';
import type { Actor } from '@/contracts/actor';
import { ANONYMOUS } from '@/contracts/actor';
import { businessNow } from './clock';
import type { Queryable } from './queryable';
import type { UseCase } from './use-cases';

/** What a use case that only reads is given. */
export type Reader = { db: Queryable; actor: Actor; now: Date };
/** What a use case that writes is given: an open transaction which Payload's Local API (by `req`) and plain SQL (by `db`) share. */
export type Writer = Reader & { req: PayloadRequest; requestId: string };

type DrizzleTransaction = Parameters<Parameters<PostgresAdapter['drizzle']['transaction']>[0]>[0];
type Session = PostgresAdapter['sessions'][string];

const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter;

/** The pool that Payload and all of the portal share. */
export function poolOf(payload: Payload): Pool {
  return adapterOf(payload).pool;
}

/** The connection that a drizzle transaction runs on. Leans on drizzle's inside; `tests/int/db/transaction.test.ts` fails when that moves. */
function connectionOf(tx: DrizzleTransaction): Queryable {
  const client = (tx as unknown as { session?: { client?: Queryable } }).session?.client;
  if (!client || typeof client.query !== 'function')
    throw new Error('drizzle no longer shows the connection of a transaction');
  return client;
}

/** Thrown when something inside the transaction failed and was caught: what follows would have been written outside of it. */
export class PoisonedTransaction extends Error {
  override readonly name = 'PoisonedTransaction';
}

/**
 * Runs `work` in one database transaction and commits, or rolls back and throws. The only way to write more than one row.
 *
 * Payload's own begin/commit reports a failed COMMIT as success, and a nested failure that somebody catches ends the
 * transaction silently. So the drizzle transaction is ours: it is registered as a Payload session whose resolve does
 * nothing and whose reject marks it poisoned, and the request's `transactionID` cannot be deleted.
 *
 * @param useCase names who writes; the database lets a guarded column change only in the use cases that may (see migrations).
 * @throws whatever `work` throws; the database's error when COMMIT fails; PoisonedTransaction.
 */
export async function withTransaction<T>(
  req: PayloadRequest,
  useCase: UseCase,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const adapter = adapterOf(req.payload);
  if (req.transactionID && adapter.sessions[String(await req.transactionID)]) {
    const outer = useCaseOf(req);
    const writer = await joinTransaction(req, useCase);
    const result = await work(writer);
    if (outer && outer !== useCase) await writer.db.query(`SELECT set_config('portal.use_case', $1, true)`, [outer]);
    return result;
  }
  const id = randomUUID();
  let poisoned = false;
  let failure: unknown;
  try {
    return await adapter.drizzle.transaction(async (tx) => {
      const session: Session = {
        db: tx,
        resolve: async () => {
          adapter.sessions[id] = session;
        },
        reject: async () => {
          poisoned = true;
          adapter.sessions[id] = session;
        },
      } as Session;
      adapter.sessions[id] = session;
      const db = connectionOf(tx);
      await db.query(`SELECT set_config('portal.use_case', $1, true)`, [useCase]);
      const result = await work(writerFor(requestInside(req, id, useCase), db)).catch((error: unknown) => {
        failure = error;
        throw error;
      });
      if (poisoned) {
        throw new PoisonedTransaction(
          `A step of ${useCase} failed and was caught inside its transaction; nothing was written`,
        );
      }
      return result;
    });
  } catch (error) {
    // On a connection that is lost the rollback fails as well, and drizzle would tell of that instead.
    throw failure ?? error;
  } finally {
    delete adapter.sessions[id];
  }
}

/** A request whose transactionID is a getter on its prototype, so that Payload's `delete req.transactionID` has no effect. */
function requestInside(req: PayloadRequest, id: string, useCase: UseCase): PayloadRequest {
  const prototype = Object.create(req, {
    transactionID: { get: () => id, set: () => undefined, enumerable: true, configurable: false },
  }) as PayloadRequest;
  return Object.assign(Object.create(prototype) as PayloadRequest, { context: { ...req.context, useCase } });
}

function writerFor(req: PayloadRequest, db: Queryable): Writer {
  return { req, db, actor: actorOf(req), now: nowOf(req), requestId: requestIdOf(req) };
}

/** A Writer on the transaction that `req` is in: for hooks, which Payload calls inside one. */
export async function joinTransaction(req: PayloadRequest, useCase: UseCase): Promise<Writer> {
  const session = adapterOf(req.payload).sessions[String(await req.transactionID)];
  if (!session) throw new Error(`${useCase} needs an open transaction, and this request has none`);
  const db = connectionOf(session.db as unknown as DrizzleTransaction);
  await db.query(`SELECT set_config('portal.use_case', $1, true)`, [useCase]);
  return writerFor(req, db);
}

/** The Writer of a hook that runs inside a use case: its transaction, its use case, no further statement. */
export async function writerOf(req: PayloadRequest): Promise<Writer> {
  const session = adapterOf(req.payload).sessions[String(await req.transactionID)];
  if (!session) throw new Error('A hook was called outside of a transaction');
  return writerFor(req, connectionOf(session.db as unknown as DrizzleTransaction));
}

/** The use case that this request is in, if any. */
export function useCaseOf(req: PayloadRequest): UseCase | undefined {
  return req.context?.useCase as UseCase | undefined;
}

/** Who acts. The authentication strategies put the actor on the user; without a user it is anonymous. */
export function actorOf(req: Pick<PayloadRequest, 'user' | 'context'>): Actor {
  const fromContext = req.context?.actor as Actor | undefined;
  return fromContext ?? (req.user as { actor?: Actor } | null)?.actor ?? ANONYMOUS;
}

/** The request's business time: fixed once for a request. */
export function nowOf(req: Pick<PayloadRequest, 'context'>): Date {
  const context = req.context as { now?: Date };
  context.now ??= businessNow();
  return context.now;
}

export function requestIdOf(req: Pick<PayloadRequest, 'context'>): string {
  const context = req.context as { requestId?: string };
  context.requestId ??= randomUUID();
  return context.requestId;
}

/** A Reader on the pool, for reads outside of a transaction. */
export function readerOf(req: PayloadRequest): Reader {
  return { db: poolOf(req.payload), actor: actorOf(req), now: nowOf(req) };
}
