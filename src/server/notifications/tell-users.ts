import type { NotificationKind } from '@/contracts/notifications/notification-preferences';
import { isTold } from '@/domain/notifications/channels';
import { many } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { addJob } from '../jobs/add-job';
import { choicesOf } from './notification-preferences';
import { texts } from './texts';

export type Notice = {
  userId: string;
  partnerId: string;
  kind: NotificationKind;
  title: string;
  body: string;
  actionUrl: string;
  /** What it is about: a user is told of the same thing once, however often this is called. */
  event: string;
  /** Nobody can switch it off: what one earns, or agreed to, changes. */
  critical?: boolean;
};

type Told = Notice & { id: string; email: string; name: string; muted: boolean };

/**
 * Writes notifications, tells open pages, and mails: each by the ways that its user wants, all with the transaction of
 * `writer`. What a user wants in no portal is written all the same, unseen: it says that this was told. Spec 09.
 * @returns how many were new.
 */
export async function tellUsers(writer: Writer, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const choices = await choicesOf(writer.db, [...new Set(notices.map(({ userId }) => userId))]);
  const rows = notices.map((notice) => {
    const chosen = choices.get(notice.userId) ?? [];
    return { ...notice, muted: !isTold(notice, 'app', chosen), mailed: isTold(notice, 'email', chosen) };
  });
  const told = await many<Told>(
    writer.db,
    `WITH told AS (
       INSERT INTO notifications (user_id, partner_id, kind, title, body, action_url, event, muted, created_at, updated_at)
       SELECT n."userId", n."partnerId", n.kind::enum_notifications_kind, n.title, n.body, n."actionUrl", n.event, n.muted, $2, $2
         FROM jsonb_to_recordset($1::jsonb)
              AS n("userId" uuid, "partnerId" uuid, kind text, title text, body text, "actionUrl" text, event text, muted boolean)
        ORDER BY n.event, n."userId"
       ON CONFLICT (event, user_id) DO NOTHING
       RETURNING id, user_id, kind, title, body, action_url, event, muted)
     SELECT t.id, t.user_id AS "userId", t.kind, t.title, t.body, t.action_url AS "actionUrl", t.event, t.muted, u.email, u.name
       FROM told t JOIN partner_users u ON u.id = t.user_id`,
    [JSON.stringify(rows), writer.now],
  );
  await publish(
    writer,
    ...told
      .filter(({ muted }) => !muted)
      .map(({ id, userId, kind, title }) => ({
        type: 'notification.created' as const,
        audience: { user: userId },
        data: { notificationId: id, kind, title },
      })),
  );
  const mailed = new Set(rows.filter((row) => row.mailed).map(({ event, userId }) => `${event} ${userId}`));
  for (const notice of told) {
    if (mailed.has(`${notice.event} ${notice.userId}`))
      await addJob(writer, 'send-mail', mailOf(notice, writer.req.payload.config.serverURL));
  }
  return told.length;
}

function mailOf({ email, name, title, body, actionUrl }: Told, publicUrl: string) {
  const address = new URL(actionUrl, publicUrl).href;
  const hello = texts.mail.hello(name);
  const html = [hello, title, body].map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return {
    to: email,
    subject: title,
    text: `${hello}\n\n${title}\n${body}\n\n${address}\n`,
    html: `${html}<p><a href="${escapeHtml(address)}">${escapeHtml(texts.mail.open)}</a></p>`,
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
