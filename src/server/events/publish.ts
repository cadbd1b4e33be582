import { v7 as uuidv7 } from 'uuid';
import type { Audience, EventData, EventType } from '@/contracts/events';
import type { Writer } from '../db/transaction';
import { achievementJob } from '../engagement/look-at-achievements';
import { addJobs, type NewJob } from '../jobs/add-job';

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
  'achievement.granted',
]);

/** Events after which a partner may have reached an achievement. What else may bring one asks by `lookAtAchievements`. */
const COUNTED = new Set<EventType>(['deal.confirmed', 'tier.changed']);

/**
 * Appends events to the outbox in the transaction of `writer`: they are delivered after commit, or never were.
 * One INSERT for all, and one statement for the jobs that follow: of those that are told by notification, and of the achievements
 * that they may bring. Spec README rule 5.
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
  const deliver: NewJob[] = told.length > 0 ? [{ name: 'deliver-events', payload: { eventIds: told } }] : [];
  await addJobs(writer, [...deliver, ...countedFor(events).map(achievementJob)]);
  return ids;
}

/** The partners whose achievements these events may change, each once. */
function countedFor(events: readonly NewEvent[]): string[] {
  const partners = events.flatMap(({ type, audience }) =>
    COUNTED.has(type) && 'partner' in audience ? [audience.partner] : [],
  );
  return [...new Set(partners)];
}
