import type { listSessions as listSessionsRoute } from '@/contracts/accounts/sign-in';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader, Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { texts } from './texts';

type SessionRow = { id: string; device: string; place: string | null; createdAt: Date; lastSeenAt: Date };
type Query = QueryOf<typeof listSessionsRoute>;

const ORDERS: Orders<Query['sort']> = {
  '-lastSeenAt': { by: 's.last_seen_at', type: 'timestamptz', descending: true },
  lastSeenAt: { by: 's.last_seen_at', type: 'timestamptz', descending: false },
  '-createdAt': { by: 's.created_at', type: 'timestamptz', descending: true },
};

/** The live sessions of the actor's user, the latest used first. @throws PortalError invalid on a foreign cursor */
export async function listSessions(
  { db, actor, now }: Reader & { actor: PartnerActor },
  query: Query,
): Promise<ResultOf<typeof listSessionsRoute>> {
  const { rows, ...rest } = await listPage<SessionRow & { sortKey: Date }>(db, {
    rows: {
      columns: 's.id, s.device, s.place, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"',
      from: 'sessions s',
    },
    counted: 'sessions s',
    id: 's.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      `s.user_id = ${bind(actor.userId)} AND s.collection = 'partner-users' AND s.ended_at IS NULL AND s.expires_at > ${bind(now)} AND s.viewed_by IS NULL`,
      ...(query.q ? [matchesWords(`portal_fold(s.device || ' ' || coalesce(s.place, ''))`, query.q, bind)] : []),
    ],
  });
  return {
    docs: rows.map((row) => ({
      id: row.id,
      device: row.device,
      place: row.place,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.id === actor.sessionId,
    })),
    ...rest,
  };
}

/** Ends one own session, or with `all` every one but this. Open sockets of it are dropped. */
export async function endSession(writer: Writer & { actor: PartnerActor }, { id }: { id: string }) {
  const { actor, db, now } = writer;
  const { rows } = await db.query<{ id: string }>(
    `UPDATE sessions SET ended_at = $2 WHERE user_id = $1 AND collection = 'partner-users' AND ended_at IS NULL
        AND CASE WHEN $3 = 'all' THEN id <> $4 ELSE id::text = $3 END RETURNING id`,
    [actor.userId, now, id, actor.sessionId],
  );
  if (id !== 'all' && rows.length === 0) throw new PortalError('not_found', texts.noSession);
  await publish(
    writer,
    ...rows.map((row) => ({
      type: 'session.ended' as const,
      audience: { nodes: true as const },
      data: { sessionId: row.id, userId: actor.userId },
    })),
  );
  return { ended: rows.length };
}

/** Ends the session that a token names: sign-out. A token that is no more is already signed out. */
export async function signOut(writer: Writer, sessionId: string): Promise<void> {
  const { rows } = await writer.db.query<{ userId: string }>(
    `UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING user_id AS "userId"`,
    [sessionId, writer.now],
  );
  const row = rows[0];
  if (row)
    await publish(writer, {
      type: 'session.ended',
      audience: { nodes: true },
      data: { sessionId, userId: row.userId },
    });
}
