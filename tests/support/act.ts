import type { Actor } from '@/contracts/actor';
import type { Reader, Writer } from '@/server/db/transaction';
import type { UseCase } from '@/server/db/use-cases';
import type { Portal } from './boot';

/** Runs a use case as `actor` in a transaction of its own, as the router does. */
export async function writing<A extends Actor, T>(
  portal: Portal,
  actor: A,
  useCase: UseCase,
  work: (writer: Writer & { actor: A }) => Promise<T>,
  now?: Date,
): Promise<T> {
  const { withTransaction } = await import('@/server/db/transaction');
  return withTransaction(await portal.reqAs(actor, now), useCase, (writer) => work(writer as Writer & { actor: A }));
}

/** What a use case that reads is given, on the pool. */
export async function reading<A extends Actor>(
  portal: Portal,
  actor: A,
  now = new Date(),
): Promise<Reader & { actor: A }> {
  const { poolOf } = await import('@/server/db/transaction');
  return { db: poolOf(portal.payload), actor, now };
}
