import { v7 as uuidv7 } from 'uuid';
import type { Audience, EventData, EventType } from '@/contracts/events';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';

export type NewEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; audience: Audience; data: EventData<K> };
}[T];

/** Events that somebody is told of beyond an open page: a job turns them into notifications, mails and the like. */
const TOLD = new Set<EventType>([
  'deal.confirmed',
  'deal.changed',
  'commission.created',
  'tier.changed',
  'tier.at-risk',
]);

/**
 * Appends events to the outbox in the transaction of `writer`: they are delivered after commit, or never were.
 * One INSERT for all, and one job when any of them is told by notification. Spec README rule 5.
 */
export async function publish(writer: Writer, ...events: NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  const ids = events.map(() => uuidv7());
  await writer.db.query(
    `INSERT INTO events (id, type, v, at, audience, data)
     SELECT e.id, e.type, 1, $1, e.audience, e.data
       FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, type text, audience jsonb, data jsonb)`,
    [writer.now, JSON.stringify(events.map((event, i) => ({ id: ids[i], ...event })))],
  );
  const told = ids.filter((_, i) => TOLD.has((events[i] as NewEvent).type));
  if (told.length > 0) await addJob(writer, 'deliver-events', { eventIds: told });
  return ids;
}
