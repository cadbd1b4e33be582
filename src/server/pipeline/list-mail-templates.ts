import type { MailTemplate } from '@/contracts/pipeline/mails';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';

/** The mails to leads that can be chosen now, in the order of staff. */
export async function listMailTemplates({ db }: Reader): Promise<{ docs: MailTemplate[] }> {
  const docs = await many<MailTemplate>(
    db,
    `SELECT id, name, subject, body FROM mail_templates WHERE active ORDER BY "order", name, id`,
  );
  return { docs };
}
