import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '@/contracts/pipeline/leads';
import type { MailTemplate } from '@/contracts/pipeline/mails';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';
import { leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();
const MAIL = { subject: 'Our offer', body: 'Hello Jane,\n\nhere it is.' };
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});
beforeEach(async () => {
  await rowsOf(portal(), `DELETE FROM mail_templates`);
});

async function selling(tier: 'starter' | 'active' = 'active') {
  const partner = await makePartner(portal(), { tier });
  const leads = leadsOf(portal(), partner.actor);
  const lead = await leads.add({ contactEmail: 'jane@acme.example' });
  return { partner, leads, lead, token: await api.tokenFor(partner.actor) };
}
const send = (token: string, leadId: string, body: object = MAIL, key?: string) =>
  api.call(`/api/partner/leads/${leadId}/mails`, {
    method: 'POST',
    token,
    body,
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });
const mailsTo = (address: string) =>
  rowsOf<{ mail: Record<string, string> }>(
    portal(),
    `SELECT payload AS mail FROM graphile_worker._private_jobs WHERE payload->>'to' = $1`,
    [address],
  );
const codeOf = (answer: { body: unknown }) => (answer.body as { error?: { code: string } }).error?.code;

describe('templates of mails', () => {
  async function make(
    data: Partial<Record<'name' | 'subject' | 'body', string>> & { active?: boolean; order?: number },
  ) {
    const { actor } = await makeStaff(portal(), 'content');
    return portal().payload.create({
      collection: 'mail-templates',
      data: {
        name: 'First mail',
        subject: 'Hello {{lead.company}}',
        body: 'Hello {{lead.firstName}}',
        order: 1,
        ...data,
      },
      req: await portal().reqAs(actor),
      overrideAccess: false,
    });
  }

  it('are given to partners whose tier has the CRM, those that are active, in the order of staff', async () => {
    await make({ name: 'Second', order: 2 });
    await make({ name: 'First', order: 1 });
    await make({ name: 'Old', active: false });
    const { token } = await selling();
    const answer = await api.call('/api/partner/mail-templates', { token });
    expect((answer.body as { docs: MailTemplate[] }).docs.map(({ name }) => name)).toEqual(['First', 'Second']);
    const starter = await selling('starter');
    expect(codeOf(await api.call('/api/partner/mail-templates', { token: starter.token }))).toBe('feature_locked');
  });

  it('may name the fields that staff added to leads', async () => {
    await rowsOf(
      portal(),
      `INSERT INTO lead_fields (id, label, key, type) VALUES (portal_uuidv7(), 'Plan', 'plan', 'text') ON CONFLICT DO NOTHING`,
    );
    await make({ body: 'Plan: {{lead.custom.plan}}' });
    await expect(make({ body: 'Plan: {{lead.custom.none}}' })).rejects.toThrow(/body/i);
  });

  it('hold no placeholder that is not known, and a subject of one line', async () => {
    await expect(make({ body: 'Hello {{lead.secret}}' })).rejects.toThrow(/body/i);
    await expect(make({ subject: 'Hello {{lead.company' })).rejects.toThrow(/subject/i);
    await expect(make({ subject: 'Hello\nBcc: all' })).rejects.toThrow(/subject/i);
  });
});

describe('a mail to a lead', () => {
  it('goes to the lead’s address after commit, answers go to who wrote it, and the timeline has it', async () => {
    const { partner, leads, lead, token } = await selling();
    const answer = await send(token, lead.id);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'email',
      text: `${MAIL.subject}\n\n${MAIL.body}`,
      by: { id: partner.userId },
    });
    expect((await leads.timeline(lead.id)).docs[0]).toEqual(answer.body as Activity);
    const [job] = await mailsTo('jane@acme.example');
    expect(job?.mail).toEqual({
      to: 'jane@acme.example',
      subject: MAIL.subject,
      text: MAIL.body,
      replyTo: partner.actor.email,
    });
  });

  it('is sent once, however often it is asked for with one key', async () => {
    const { leads, lead, token } = await selling();
    await rowsOf(portal(), `UPDATE leads SET contact_email = 'once@acme.example' WHERE id = $1`, [lead.id]);
    await Promise.all([1, 2, 3].map(() => send(token, lead.id, MAIL, 'one-and-the-same')));
    expect(await mailsTo('once@acme.example')).toHaveLength(1);
    expect((await leads.timeline(lead.id)).docs.filter(({ kind }) => kind === 'email')).toHaveLength(1);
  });

  it('is refused below the CRM, without an address, to a chosen address, with a subject of two lines', async () => {
    const starter = await selling('starter');
    expect(codeOf(await send(starter.token, starter.lead.id))).toBe('feature_locked');
    const { leads, token, lead } = await selling();
    const silent = await leads.add();
    expect((await send(token, silent.id)).body).toMatchObject({
      error: { code: 'invalid', fields: { contactEmail: 'is not known' } },
    });
    expect((await send(token, lead.id, { ...MAIL, to: 'x@evil.example' })).body).toMatchObject({
      error: { fields: { to: 'is not a field here' } },
    });
    expect((await send(token, lead.id, { ...MAIL, subject: 'a\r\nBcc: b@evil.example' })).body).toMatchObject({
      error: { fields: { subject: 'must be one line' } },
    });
    await leads.trash(lead.id);
    expect(codeOf(await send(token, lead.id))).toBe('not_found');
  });

  it('is limited: the portal sends letters, not mailings', async () => {
    const { partner, lead, token } = await selling();
    await rowsOf(
      portal(),
      `INSERT INTO rate_limits (bucket, count, resets_at) VALUES ($1, 30, now() + interval '30 minutes')`,
      [`lead-mail:user:${partner.userId}`],
    );
    const answer = await send(token, lead.id);
    expect([answer.status, codeOf(answer)]).toEqual([429, 'rate_limited']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60);
  });
});
