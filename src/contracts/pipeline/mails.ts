import { z } from 'zod';
import { text, ZIdParams } from '../common';
import { members, route, sellers } from '../route';
import { texts } from '../texts';
import { ZActivity } from './leads';

export const ZMailTemplate = z.object({ id: z.string(), name: z.string(), subject: z.string(), body: z.string() });
export type MailTemplate = z.infer<typeof ZMailTemplate>;

export const listMailTemplates = route({
  id: 'mail-templates.list',
  method: 'GET',
  path: '/api/partner/mail-templates',
  summary: 'Mails to leads that staff prepared, with placeholders such as {{lead.company}}',
  who: members,
  feature: 'lead-crm',
  answers: { 200: z.object({ docs: z.array(ZMailTemplate) }) },
  errors: ['feature_locked'],
  tx: 'none',
  limit: 'read',
});

/** A mail goes to the lead's own address, never to one that came with the request. */
export const ZLeadMail = z.strictObject({
  subject: text(200).regex(/^[^\r\n]*$/, texts.oneLine),
  body: text(4500),
});
export const sendLeadMail = route({
  id: 'leads.mails.send',
  method: 'POST',
  path: '/api/partner/leads/:id/mails',
  summary:
    'Send a mail to a lead’s contact through the portal, answers to the member who sent it; logged in the timeline',
  who: sellers,
  feature: 'lead-crm',
  params: ZIdParams,
  body: ZLeadMail,
  answers: { 201: ZActivity },
  errors: ['invalid', 'not_found', 'feature_locked'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
