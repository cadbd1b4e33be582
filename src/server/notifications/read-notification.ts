import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Notification } from '@/contracts/notifications/notifications';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { NOTIFICATION_FIELDS, type NotificationRow, notificationOf } from './list-notifications';
import { texts } from './texts';

type MemberWriter = Writer & { actor: PartnerActor };

/** Marks one own notification as read; read again, it keeps its first time. @throws PortalError not_found. */
export async function readNotification(writer: MemberWriter, { id }: { id: string }): Promise<Notification> {
  const { db, actor, now } = writer;
  const row = await one<NotificationRow>(
    db,
    `UPDATE notifications n SET read_at = coalesce(n.read_at, $4), updated_at = CASE WHEN n.read_at IS NULL THEN $4 ELSE n.updated_at END
      WHERE n.id = $1 AND n.user_id = $2 AND n.partner_id = $3 AND NOT n.muted RETURNING ${NOTIFICATION_FIELDS}`,
    [id, actor.userId, actor.partnerId, now],
  );
  if (!row) throw new PortalError('not_found', texts.noNotification);
  await tellOwnDevices(writer, id);
  return notificationOf(row);
}

/** Marks every own notification as read. @returns how many were not. */
export async function readAllNotifications(writer: MemberWriter): Promise<{ read: number }> {
  const { db, actor, now } = writer;
  const { rowCount } = await db.query(
    `UPDATE notifications SET read_at = $3, updated_at = $3 WHERE user_id = $1 AND partner_id = $2 AND read_at IS NULL AND NOT muted`,
    [actor.userId, actor.partnerId, now],
  );
  if (rowCount) await tellOwnDevices(writer, null);
  return { read: rowCount ?? 0 };
}

/** The count of unread is the same on all of a user's devices. Spec 09. */
async function tellOwnDevices(writer: MemberWriter, notificationId: string | null): Promise<void> {
  await publish(writer, {
    type: 'notification.read',
    audience: { user: writer.actor.userId },
    data: { notificationId },
  });
}
