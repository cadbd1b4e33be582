import type { PartnerActor } from '@/contracts/actor';
import type {
  listNotifications as listNotificationsRoute,
  Notification,
} from '@/contracts/notifications/notifications';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { type Bind, binder } from '../db/bind';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { one } from '../db/queryable';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';

export type NotificationRow = Omit<Notification, 'readAt' | 'createdAt' | 'body'> & {
  body: string | null;
  readAt: Date | null;
  createdAt: Date;
};

export const NOTIFICATION_FIELDS = `n.id, n.kind, n.title, n.body, n.action_url AS "actionUrl", n.read_at AS "readAt", n.created_at AS "createdAt"`;
type Query = QueryOf<typeof listNotificationsRoute>;

const ORDERS: Orders<Query['sort']> = {
  '-createdAt': { by: 'n.created_at', type: 'timestamptz', descending: true },
  createdAt: { by: 'n.created_at', type: 'timestamptz', descending: false },
};

/** A suspended partner sees its own money and what concerns its access, nothing else. Spec 01 "Partner". */
const SUSPENDED = `AND n.kind IN ('commission', 'security', 'announcement')`;

/** Own notifications, newest first, by the index on user and time; with how many are unread in all. */
export async function listNotifications(
  { db, actor }: Reader & { actor: PartnerActor },
  query: Query,
): Promise<ResultOf<typeof listNotificationsRoute>> {
  const seen = actor.status === 'suspended' ? SUSPENDED : '';
  const mine = (bind: Bind) =>
    `n.user_id = ${bind(actor.userId)} AND n.partner_id = ${bind(actor.partnerId)} AND NOT n.muted ${seen}`;
  const { values, bind } = binder();
  const [{ rows, ...rest }, counted] = await Promise.all([
    listPage<NotificationRow & { sortKey: Date }>(db, {
      rows: { columns: NOTIFICATION_FIELDS, from: 'notifications n' },
      counted: 'notifications n',
      id: 'n.id',
      order: orderOf(ORDERS, query.sort),
      query,
      where: (bindHere) => [
        mine(bindHere),
        ...(query.q ? [matchesWords(`portal_fold(n.title || ' ' || coalesce(n.body, ''))`, query.q, bindHere)] : []),
      ],
      prepareAs: query.q ? null : `notifications${seen && ' suspended'}`,
    }),
    one<{ unread: number }>(
      db,
      `SELECT count(*)::int AS unread FROM notifications n WHERE ${mine(bind)} AND n.read_at IS NULL`,
      values,
    ),
  ]);
  return { docs: rows.map(notificationOf), ...rest, unread: counted?.unread ?? 0 };
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
