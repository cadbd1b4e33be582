import type { NOTIFICATION_KINDS } from '@/contracts/notifications/notifications';
import { many } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { addJob } from '../jobs/add-job';
import { texts } from './texts';

type Kind = (typeof NOTIFICATION_KINDS)[number];
export type Notice = {
  userId: string;
  partnerId: string;
  kind: Kind;
  title: string;
  body: string;
  actionUrl: string;
  /** What it is about: a user is told of the same thing once, however often this is called. */
  event: string;
};

/** Kinds that are mailed besides. Preferences per user come with the notification settings. Spec 09. */
const MAILED = new Set<Kind>(['tier', 'security']);

type Told = Notice & { id: string; email: string; name: string };

/**
 * Writes notifications, tells open pages, and mails what is worth a mail: all with the transaction of `writer`.
 * @returns how many were new.
 */
export async function tellUsers(writer: Writer, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const told = await many<Told>(
    writer.db,
    `WITH told AS (
       INSERT INTO notifications (user_id, partner_id, kind, title, body, action_url, event, created_at, updated_at)
       SELECT n."userId", n."partnerId", n.kind::enum_notifications_kind, n.title, n.body, n."actionUrl", n.event, $2, $2
         FROM jsonb_to_recordset($1::jsonb)
              AS n("userId" uuid, "partnerId" uuid, kind text, title text, body text, "actionUrl" text, event text)
        ORDER BY n.event, n."userId"
       ON CONFLICT (event, user_id) DO NOTHING
       RETURNING id, user_id, kind, title, body, action_url)
     SELECT t.id, t.user_id AS "userId", t.kind, t.title, t.body, t.action_url AS "actionUrl", u.email, u.name
       FROM told t JOIN partner_users u ON u.id = t.user_id`,
    [JSON.stringify(notices), writer.now],
  );
  await publish(
    writer,
    ...told.map(({ id, userId, kind, title }) => ({
      type: 'notification.created' as const,
      audience: { user: userId },
      data: { notificationId: id, kind, title },
    })),
  );
  for (const notice of told) {
    if (MAILED.has(notice.kind)) await addJob(writer, 'send-mail', mailOf(notice, writer.req.payload.config.serverURL));
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
