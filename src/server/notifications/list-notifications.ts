import type { PartnerActor } from '@/contracts/actor';
import type {
  listNotifications as listNotificationsRoute,
  Notification,
} from '@/contracts/notifications/notifications';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { binder } from '../db/bind';
import { beyond, type Order, orderBy, page } from '../db/keyset';
import { one, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';

export type NotificationRow = Omit<Notification, 'readAt' | 'createdAt' | 'body'> & {
  body: string | null;
  readAt: Date | null;
  createdAt: Date;
};

export const NOTIFICATION_FIELDS = `n.id, n.kind, n.title, n.body, n.action_url AS "actionUrl", n.read_at AS "readAt", n.created_at AS "createdAt"`;
const NEWEST_FIRST: Order = { name: '-createdAt', by: 'n.created_at', type: 'timestamptz', descending: true };

/** A suspended partner sees its own money and what concerns its access, nothing else. Spec 01 "Partner". */
const SUSPENDED = `AND n.kind IN ('commission', 'security', 'announcement')`;

/** Own notifications, newest first, by the index on user and time; with how many are unread in all. */
export async function listNotifications(
  { db, actor }: Reader & { actor: PartnerActor },
  { limit, cursor }: QueryOf<typeof listNotificationsRoute>,
): Promise<ResultOf<typeof listNotificationsRoute>> {
  const { values, bind } = binder();
  const seen = actor.status === 'suspended' ? SUSPENDED : '';
  const mine = `n.user_id = ${bind(actor.userId)} AND n.partner_id = ${bind(actor.partnerId)} ${seen}`;
  const unread = one<{ unread: number }>(
    db,
    `SELECT count(*)::int AS unread FROM notifications n WHERE ${mine} AND n.read_at IS NULL`,
    [...values],
  );
  const after = cursor ? `AND ${beyond(NEWEST_FIRST, 'n.id', cursor, bind)}` : '';
  const [rows, counted] = await Promise.all([
    prepared<NotificationRow>(
      db,
      {
        name: `notifications${seen && ' suspended'}${after && ' on'}`,
        text: `SELECT ${NOTIFICATION_FIELDS} FROM notifications n WHERE ${mine} ${after} ${orderBy(NEWEST_FIRST, 'n.id')} LIMIT ${bind(limit + 1)}`,
      },
      values,
    ),
    unread,
  ]);
  const found = page(
    rows.map((row) => ({ ...row, sortKey: row.createdAt })),
    limit,
    NEWEST_FIRST,
  );
  return {
    docs: found.rows.map(notificationOf),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
    unread: counted?.unread ?? 0,
  };
}

export function notificationOf({ id, kind, title, body, actionUrl, readAt, createdAt }: NotificationRow): Notification {
  return {
    id,
    kind,
    title,
    body: body ?? '',
    actionUrl,
    readAt: readAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
