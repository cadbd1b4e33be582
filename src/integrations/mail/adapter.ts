import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import nodemailer, { type Transport } from 'nodemailer';
import { env } from '@/env';

/**
 * Mail by SMTP when SMTP_URL is set; else each mail becomes an .eml file in `<DATA_DIR>/mail` that any mail program opens,
 * so that a trial needs no mail server and loses no mail. Spec 09.
 */
export function mailOptions() {
  const [, fromName = 'Partner Portal', fromAddress = env.MAIL_FROM] = /^(.*?)\s*<(.+)>$/.exec(env.MAIL_FROM) ?? [];
  const transport = env.SMTP_URL
    ? nodemailer.createTransport(env.SMTP_URL)
    : nodemailer.createTransport(folderTransport());
  return { defaultFromName: fromName, defaultFromAddress: fromAddress, skipVerify: true, transport };
}

function folderTransport(): Transport {
  const folder = path.resolve(env.DATA_DIR, 'mail');
  return {
    name: 'folder',
    version: '1',
    send(mail, done) {
      const to = String(mail.data.to ?? 'nobody')
        .replace(/[^a-zA-Z0-9@._-]/g, '_')
        .slice(0, 80);
      const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${to}.eml`);
      mkdir(folder, { recursive: true })
        .then(() => pipeline(mail.message.createReadStream(), createWriteStream(file)))
        .then(() => done(null, { messageId: mail.message.messageId(), envelope: mail.message.getEnvelope(), file }))
        .catch((error: Error) => done(error, undefined as never));
    },
  };
}
