import type { Payload } from 'payload';

export type Mail = { to: string; subject: string; text: string; html?: string; replyTo?: string };

/**
 * Hands a mail to the mail server, or to the folder that stands in for one.
 * @param key the same for every attempt at this mail: it becomes the Message-ID, so that one sent twice can be known as one.
 */
export async function sendMail(
  payload: Payload,
  { to, subject, text, html, replyTo }: Mail,
  key: string,
): Promise<void> {
  const { host } = new URL(payload.config.serverURL);
  await payload.sendEmail({
    to,
    subject,
    text,
    ...(html ? { html } : {}),
    ...(replyTo ? { replyTo } : {}),
    messageId: `<job-${key}@${host}>`,
  });
}
