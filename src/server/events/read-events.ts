import { isWorking } from '@/access/rules';
import type { Actor } from '@/contracts/actor';
import type { Audience, EventType, WireEvent } from '@/contracts/events';
import type { SyncAnswer, SyncRequest } from '@/contracts/socket';
import { many, type Queryable } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { type EventCursor, parseCursor } from './event-cursor';

/** An event as it lies in the outbox. */
export type StoredEvent = { id: string; type: EventType; v: 1; at: Date; audience: Audience; data: never };

/** More than this is not replayed: the client loads anew instead. */
export const REPLAYED_AT_MOST = 500;

/** Where the stream stands now. */
export async function currentCursor(db: Queryable): Promise<string> {
  const [row] = await many<{ cursor: string }>(db, 'SELECT pg_current_snapshot()::text AS cursor');
  if (!row) throw new Error('pg_current_snapshot() answered nothing');
  return row.cursor;
}

const NEW_EVENTS = `
  WITH stand AS MATERIALIZED (SELECT coalesce($4::pg_snapshot, pg_current_snapshot()) AS cursor),
       fresh AS MATERIALIZED (
         SELECT id, xid, type, v, at, audience, data FROM events WHERE xid >= $1::bigint
         UNION ALL
         SELECT id, xid, type, v, at, audience, data FROM events WHERE xid = ANY ($2::bigint[]))
  SELECT stand.cursor::text AS cursor, page.*
    FROM stand LEFT JOIN LATERAL (
         SELECT id, type, v, at, audience, data FROM fresh
          WHERE id > $3::uuid AND pg_visible_in_snapshot(xid::text::xid8, stand.cursor)
          ORDER BY id LIMIT $5) page ON true`;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 1000;

/**
 * Hands every event that has become visible since `cursor` to `onPage`, in the order in which they were published, and
 * answers the cursor to go on from. What it costs depends on what is new, not on how long a slow transaction stays open.
 * All pages are read as of one snapshot.
 * @throws RangeError when `cursor` is none, or of a database that was since restored to an earlier state.
 */
export async function readNewEvents(
  db: Queryable,
  cursor: string,
  onPage: (events: StoredEvent[]) => Promise<void>,
  pageSize: number = PAGE,
): Promise<string> {
  const since = parseCursor(cursor);
  if (!since) throw new RangeError(`${cursor} is no cursor`);
  let after = FIRST_ID;
  let stand: string | null = null;
  for (;;) {
    const rows: (StoredEvent & { cursor: string })[] = await many(db, NEW_EVENTS, [
      since.next,
      since.running,
      after,
      stand,
      pageSize,
    ]);
    stand = (rows[0] as { cursor: string }).cursor;
    if (isBefore(stand, since))
      throw new RangeError(`The database stands at ${stand}, before ${cursor}: it was restored`);
    const events = rows.filter((row) => row.id !== null).map(({ cursor: _, ...event }) => event);
    if (events.length > 0) await onPage(events);
    const last = events.at(-1);
    if (!last || events.length < pageSize) return stand;
    after = last.id;
  }
}

function isBefore(stand: string, since: EventCursor): boolean {
  const now = parseCursor(stand);
  return now !== null && now.next < since.next;
}

const FIELDS = 'id, type, v, at, data';
const SINCE = 'xid >= $1::bigint AND (xid >= $2::bigint OR xid = ANY ($3::bigint[]))';
const AT_MOST = REPLAYED_AT_MOST + 1;

/** What was for this partner, for this user, and for all: each by its index. A notice to all that says the same is told once. */
const FOR_PARTNER = `
  (SELECT ${FIELDS} FROM events WHERE audience->>'partner' = $4 AND ${SINCE}
      AND (NOT audience ? 'roles' OR audience->'roles' ? $6) LIMIT ${AT_MOST})
  UNION ALL
  (SELECT ${FIELDS} FROM events WHERE audience ? 'user' AND audience->>'user' = $5 AND ${SINCE} LIMIT ${AT_MOST})
  UNION ALL
  (SELECT DISTINCT ON (type, data) ${FIELDS} FROM events WHERE audience ? 'allPartners' AND ${SINCE}
    ORDER BY type, data, id DESC LIMIT ${AT_MOST})`;
const FOR_STAFF = `
  SELECT ${FIELDS} FROM events WHERE audience ? 'staff' AND ${SINCE}
     AND ($4 = 'admin' OR audience->'staff' ? $4) LIMIT ${AT_MOST}`;

const replay = (mine: string): string => `
  WITH stand AS MATERIALIZED (SELECT pg_current_snapshot()::text AS cursor),
       mine AS MATERIALIZED (${mine})
  SELECT stand.cursor, e.* FROM stand LEFT JOIN LATERAL (SELECT * FROM mine ORDER BY id LIMIT ${AT_MOST}) e ON true`;

/**
 * What this actor has missed since `cursor`, with the cursor to ask from next: the audience is checked here again, as it
 * stands now. Without a cursor there is nothing to miss. With one that is unknown, or when more was missed than is
 * replayed, `reset` says to load everything anew. api.md "Socket".
 */
export async function syncEvents(
  { db, actor }: Pick<Reader, 'db' | 'actor'>,
  { cursor }: SyncRequest,
): Promise<SyncAnswer> {
  if (cursor === null) return { events: [], cursor: await currentCursor(db) };
  const since = parseCursor(cursor);
  const query = since && replayFor(actor, since);
  if (!query) return { events: [], cursor: await currentCursor(db), reset: true };
  const rows = await many<WireRow>(db, query.text, query.values);
  const stand = (rows[0] as WireRow).cursor;
  const events = rows.filter((row) => row.id !== null);
  if (events.length > REPLAYED_AT_MOST || isBefore(stand, since)) return { events: [], cursor: stand, reset: true };
  return { events: events.map(toWire), cursor: stand };
}

type WireRow = Omit<StoredEvent, 'audience'> & { cursor: string };

/** null for one who hears nothing. */
function replayFor(actor: Actor, since: EventCursor): { text: string; values: unknown[] } | null {
  const from = [since.horizon, since.next, since.running];
  if (isWorking(actor))
    return { text: replay(FOR_PARTNER), values: [...from, actor.partnerId, actor.userId, actor.role] };
  if (actor.kind === 'staff') return { text: replay(FOR_STAFF), values: [...from, actor.role] };
  return null;
}

/** An event as a client receives it: without its audience. */
export function toWire({ id, type, v, at, data }: Omit<StoredEvent, 'audience'>): WireEvent {
  return { id, type, v, at: at.toISOString(), data };
}
