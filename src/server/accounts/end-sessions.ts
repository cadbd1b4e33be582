import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';

/** Ends every live session of a user, open sockets included. @returns how many ended. */
export async function endSessionsOf(writer: Writer, userId: string, except?: string): Promise<number> {
  const { rowCount } = await writer.db.query(
    `UPDATE sessions SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
    [userId, writer.now, except ?? null],
  );
  if (rowCount) {
    await publish(writer, { type: 'session.ended', audience: { nodes: true }, data: { sessionId: null, userId } });
  }
  return rowCount ?? 0;
}

/** Drops a user's sockets without ending sessions, so that they come back under changed rights. */
export async function dropSockets(writer: Writer, userId: string): Promise<void> {
  await publish(writer, { type: 'session.ended', audience: { nodes: true }, data: { sessionId: null, userId } });
}
