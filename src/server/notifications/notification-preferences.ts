import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type {
  NotificationPreferences,
  SetNotificationPreferences,
} from '@/contracts/notifications/notification-preferences';
import { type Choice, canSwitchOff, preferencesOf } from '@/domain/notifications/channels';
import { many, type Queryable } from '../db/queryable';
import type { Reader, Writer } from '../db/transaction';
import { texts } from './texts';

/** What these users chose, by user; who chose nothing is absent. */
export async function choicesOf(db: Queryable, userIds: readonly string[]): Promise<ReadonlyMap<string, Choice[]>> {
  const rows = await many<Choice & { userId: string }>(
    db,
    `SELECT user_id AS "userId", kind, channel, is_on AS "isOn" FROM notification_preferences WHERE user_id = ANY ($1::uuid[])`,
    [userIds],
  );
  return Map.groupBy(rows, ({ userId }) => userId);
}

/** How the signed-in user is told of what. Spec 01 "Partner", 09 "Notifications". */
export async function getNotificationPreferences({
  db,
  actor,
}: Reader & { actor: PartnerActor }): Promise<NotificationPreferences> {
  return preferencesOf((await choicesOf(db, [actor.userId])).get(actor.userId) ?? []);
}

/** Switches ways to be told for the signed-in user. @throws PortalError invalid for what cannot be switched off */
export async function setNotificationPreferences(
  writer: Writer & { actor: PartnerActor },
  { changes }: SetNotificationPreferences,
): Promise<NotificationPreferences> {
  const { db, actor, now } = writer;
  const locked = changes.flatMap(({ kind, channel, on }, index) =>
    on || canSwitchOff(kind, channel) ? [] : [[`changes.${index}.on`, texts.preferences.locked] as const],
  );
  if (locked.length > 0) throw new PortalError('invalid', texts.preferences.said, Object.fromEntries(locked));
  // The last word on a kind and a way counts, and rows are taken in one order by whoever takes them.
  const last = new Map(changes.map((change) => [`${change.kind} ${change.channel}`, change]));
  await db.query(
    `INSERT INTO notification_preferences (user_id, kind, channel, is_on, changed_at)
     SELECT $1, c.kind, c.channel, c."on", $3 FROM jsonb_to_recordset($2::jsonb) AS c(kind text, channel text, "on" boolean)
      ORDER BY c.kind, c.channel
     ON CONFLICT (user_id, kind, channel) DO UPDATE SET is_on = excluded.is_on, changed_at = excluded.changed_at`,
    [actor.userId, JSON.stringify([...last.values()]), now],
  );
  return getNotificationPreferences(writer);
}
