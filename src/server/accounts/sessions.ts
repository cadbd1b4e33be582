import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { many } from '../db/queryable';
import type { Reader, Writer } from '../db/transaction';
import { publish } from '../events/publish';

type SessionRow = { id: string; device: string; place: string | null; createdAt: Date; lastSeenAt: Date };

/** The live sessions of the actor's user, the latest used first. */
export async function listSessions({ db, actor, now }: Reader & { actor: PartnerActor }) {
  const rows = await many<SessionRow>(
    db,
    `SELECT id, device, place, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM sessions
      WHERE user_id = $1 AND collection = 'partner-users' AND ended_at IS NULL AND expires_at > $2 AND viewed_by IS NULL ORDER BY last_seen_at DESC LIMIT 200`,
    [actor.userId, now],
  );
  return {
    docs: rows.map((row) => ({
      id: row.id,
      device: row.device,
      place: row.place,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.id === actor.sessionId,
    })),
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
  if (id !== 'all' && rows.length === 0) throw new PortalError('not_found', 'There is no such session.');
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
