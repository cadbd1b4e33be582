import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@/contracts/accounts/api-scopes';
import type { Activity } from '@/contracts/pipeline/leads';
import { reading } from '../../support/act';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import { daysAgo, leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();
const PDF = Buffer.from('%PDF-1.4\n% the bytes of an offer, long enough to take a part of\nxref\n%%EOF\n');
const OPUS = Buffer.concat([Buffer.from('OggS\u0000'), Buffer.alloc(200, 7)]);
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});
afterAll(async () => {
  const { FILES_DIR } = await import('@/integrations/storage/files-place');
  await rm(FILES_DIR, { recursive: true, force: true });
});

async function working(over: Parameters<typeof makePartner>[1] = {}) {
  const partner = await makePartner(portal(), over);
  const leads = leadsOf(portal(), partner.actor);
  const lead = await leads.add();
  return { partner, leads, lead, token: await api.tokenFor(partner.actor) };
}

type Sent = { id?: string; name?: string; purpose?: string; seconds?: number };
async function attach(
  leadId: string,
  token: string,
  raw: Uint8Array,
  { id = uuidv7(), name = 'Offer.pdf', ...more }: Sent = {},
) {
  const query = new URLSearchParams({ id, name });
  for (const [key, value] of Object.entries(more)) query.set(key, String(value));
  const answer = await api.call(`/api/partner/leads/${leadId}/files?${query}`, {
    method: 'POST',
    token,
    raw,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return { ...answer, entry: answer.body as Activity, error: (answer.body as { error: Refusal } | undefined)?.error };
}
type Refusal = { code: string; fields?: Record<string, string> };

const storedNames = async (leadId: string): Promise<string[]> =>
  (await rowsOf<{ filename: string }>(portal(), `SELECT filename FROM lead_files WHERE lead_id = $1`, [leadId])).map(
    ({ filename }) => filename,
  );
const stat = async (name: string) => {
  const { privateStore } = await import('@/integrations/storage/private-store');
  return privateStore().stat(name);
};
const openFor = async (who: PartnerFixture | { actor: PartnerFixture['actor'] }, id: string) => {
  const { openFile } = await import('@/server/resources/open-file');
  return openFile(await reading(portal(), who.actor), { id });
};

describe('a file on a lead', () => {
  it('stands in the timeline and is read by the members of the partner, whole and in parts', async () => {
    const { partner, leads, lead, token } = await working();
    const { status, entry } = await attach(lead.id, token, PDF);
    expect(status).toBe(201);
    expect(entry).toMatchObject({
      kind: 'file',
      text: 'Offer.pdf',
      by: { id: partner.userId },
      file: {
        id: entry.id,
        name: 'Offer.pdf',
        mime: 'application/pdf',
        size: PDF.length,
        purpose: 'file',
        seconds: null,
      },
    });
    expect((await leads.timeline(lead.id)).docs[0]).toEqual(entry);

    const viewer = await makeMember(portal(), partner.partnerId, 'viewer');
    for (const each of [token, await api.tokenFor(viewer.actor)]) {
      const whole = await api.call(`/api/partner/files/${entry.id}`, { token: each });
      expect(whole.status).toBe(200);
      expect(whole.text).toBe(PDF.toString());
      expect(whole.headers.get('content-disposition')).toContain('filename="Offer.pdf"');
      expect(whole.headers.get('cache-control')).toBe('private, no-store');
      const part = await api.call(`/api/partner/files/${entry.id}`, { token: each, headers: { range: 'bytes=0-3' } });
      expect([part.status, part.text]).toEqual([206, '%PDF']);
    }
  });

  it('counts as work on the lead, which its pages and the devices’ copies hear of', async () => {
    const { leads, lead, token } = await working();
    const { next } = await leads.sync();
    await attach(lead.id, token, PDF);
    expect((await leads.sync(next)).docs.map(({ id }) => id)).toEqual([lead.id]);
    expect(
      await rowsOf(portal(), `SELECT last_activity_at > created_at AS worked, version FROM leads WHERE id = $1`, [
        lead.id,
      ]),
    ).toEqual([{ worked: true, version: 1 }]);
  });

  it('is nobody else’s: neither other partners nor staff read it by the portal, nor members by Payload', async () => {
    const leader = await makePartner(portal(), { tier: 'elite' });
    const { partner, lead, token } = await working({ leaderId: leader.partnerId });
    const { entry } = await attach(lead.id, token, PDF, { name: 'secret-name.pdf' });
    const other = await makePartner(portal(), { tier: 'elite' });
    await expect(openFor(other, entry.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openFor(leader, entry.id)).rejects.toMatchObject({ code: 'not_found' });
    for (const each of [other, leader]) {
      const foreign = await attach(lead.id, await api.tokenFor(each.actor), PDF);
      expect([foreign.status, foreign.error?.code]).toEqual([404, 'not_found']);
    }
    const staff = await api.tokenFor((await makeStaff(portal(), 'support')).actor);
    expect((await api.call(`/api/partner/files/${entry.id}`, { token: staff })).status).toBe(403);
    const [stored] = await storedNames(lead.id);
    for (const road of [`/api/lead-files/${entry.id}`, `/api/lead-files/file/${stored}`, '/api/lead-files?depth=0']) {
      const answer = await api.call(road, { token });
      expect([answer.status >= 400 || !answer.text.includes('secret-name'), road]).toEqual([true, road]);
      expect(answer.text).not.toContain('%PDF');
      expect((await api.call(road, { token: staff })).status, road).toBe(200);
    }
    const viewer = await makeMember(portal(), partner.partnerId, 'viewer');
    expect((await attach(lead.id, await api.tokenFor(viewer.actor), PDF)).error?.code).toBe('forbidden');
  });

  it('is attached once, however often it is sent', async () => {
    const { leads, lead, token } = await working();
    const id = uuidv7();
    const first = await attach(lead.id, token, PDF, { id });
    const again = await attach(lead.id, token, PDF, { id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.entry).toEqual(first.entry);
    const other = uuidv7();
    const twins = await Promise.all([1, 2, 3].map(() => attach(lead.id, token, OPUS, { id: other, name: 'Twin' })));
    expect(twins.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await leads.timeline(lead.id)).docs.filter(({ kind }) => kind === 'file')).toHaveLength(2);
    expect((await attach(lead.id, token, OPUS, { id })).error?.code).toBe('conflict');
    expect(await storedNames(lead.id)).toHaveLength(2);
  });

  it('is refused with what is wrong with it, and nothing of it is kept', async () => {
    const { lead, token } = await working();
    const wrong = async (raw: Uint8Array, sent?: Sent) => {
      const { status, error } = await attach(lead.id, token, raw, sent);
      return [status, error?.code, Object.keys(error?.fields ?? {})];
    };
    expect(await wrong(Buffer.from('<!doctype html><script>1</script>'))).toEqual([415, 'unsupported_media', ['file']]);
    expect(await wrong(Buffer.from('MZ\u0000\u0001'))).toEqual([415, 'unsupported_media', ['file']]);
    expect(await wrong(PDF, { purpose: 'voice' })).toEqual([415, 'unsupported_media', ['file']]);
    expect(await wrong(OPUS, { purpose: 'card' })).toEqual([415, 'unsupported_media', ['file']]);
    expect(await wrong(Buffer.alloc(0))).toEqual([400, 'invalid', ['file']]);
    expect(await wrong(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(50, 3)]))).toEqual([
      400,
      'invalid',
      ['file'],
    ]);
    expect(await wrong(PDF, { purpose: 'tax-form' })).toEqual([400, 'invalid', ['purpose']]);
    expect(await wrong(PDF, { name: ' ' })).toEqual([400, 'invalid', ['name']]);
    expect(await wrong(Buffer.alloc(20_000_001, 32))).toEqual([413, 'too_large', []]);
    expect(await storedNames(lead.id)).toEqual([]);
  });

  it('stops at a number of files', async () => {
    const { lead, token, partner } = await working();
    await rowsOf(
      portal(),
      `INSERT INTO lead_files (id, lead_id, partner_id, purpose, original_name, filename)
       SELECT gen_random_uuid(), $1, $2, 'file', 'x', gen_random_uuid() FROM generate_series(1, 100)`,
      [lead.id, partner.partnerId],
    );
    const { error } = await attach(lead.id, token, PDF);
    expect(error).toMatchObject({ code: 'invalid', fields: { file: expect.stringContaining('at most 100') } });
  });

  it('that is a photo is drawn anew: without the place that the camera noted', async () => {
    const { partner, lead, token } = await working();
    const photo = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Copyright: 'WHERE-IT-WAS' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(photo.toString('latin1')).toContain('WHERE-IT-WAS');
    const { entry } = await attach(lead.id, token, photo, { name: 'card', purpose: 'card' });
    expect(entry.file).toMatchObject({ name: 'card.jpg', mime: 'image/jpeg', purpose: 'card' });
    const kept = await buffer((await openFor(partner, entry.id)).read());
    expect(kept.toString('latin1')).not.toContain('WHERE-IT-WAS');
    expect(await sharp(kept).metadata()).toMatchObject({ width: 64, height: 32 });
  });

  it('that is a recording says how long it is', async () => {
    const { lead, token } = await working();
    const { entry } = await attach(lead.id, token, OPUS, { name: 'Voice note', purpose: 'voice', seconds: 12 });
    expect(entry).toMatchObject({ kind: 'voice', file: { mime: 'audio/ogg', purpose: 'voice', seconds: 12 } });
    expect((await attach(lead.id, token, OPUS, { purpose: 'voice', seconds: 301 })).error?.fields).toHaveProperty(
      'seconds',
    );
  });

  it('goes into the trash with its lead, and for good with it', async () => {
    const { partner, leads, lead, token } = await working();
    const { entry } = await attach(lead.id, token, PDF);
    const [stored = ''] = await storedNames(lead.id);
    await leads.trash(lead.id, daysAgo(29));
    expect((await attach(lead.id, token, PDF)).error?.code).toBe('not_found');
    expect((await openFor(partner, entry.id)).size).toBe(PDF.length);
    await rowsOf(portal(), `UPDATE leads SET deleted_at = $2 WHERE id = $1`, [lead.id, daysAgo(31)]);
    await expect(openFor(partner, entry.id)).rejects.toMatchObject({ code: 'not_found' });

    const { purgeTrash } = await import('@/server/pipeline/purge-trash');
    const { withTransaction } = await import('@/server/db/transaction');
    expect(await withTransaction(await portal().asSystem(), 'purgeTrash', purgeTrash)).toBe(1);
    expect(await storedNames(lead.id)).toEqual([]);
    const jobs = await rowsOf<{ payload: { names: string[] } }>(
      portal(),
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'remove-files'`,
    );
    expect(jobs.map(({ payload }) => payload.names)).toEqual([[stored]]);
    const { privateStore } = await import('@/integrations/storage/private-store');
    await privateStore().remove(stored);
    await privateStore().remove(stored);
    expect(await stat(stored)).toBeNull();
  });

  it('stays while the programme keeps its material to itself, for it is the partner’s own', async () => {
    const { partner, lead, token } = await working();
    const { entry } = await attach(lead.id, token, PDF);
    const actor = { ...partner.actor, modulesOff: ['resources'] as const };
    expect((await openFor({ actor }, entry.id)).name).toBe('Offer.pdf');
  });

  it('is not for a key that reads material only', async () => {
    const { partner, lead, token } = await working();
    const { entry } = await attach(lead.id, token, PDF);
    const keyOf = (...scopes: Scope[]) => ({
      actor: { ...partner.actor, key: { id: uuidv7(), scopes, expiresAt: new Date() } },
    });
    await expect(openFor(keyOf('resources:read'), entry.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await openFor(keyOf('resources:read', 'pipeline:read'), entry.id)).name).toBe('Offer.pdf');
  });

  it('that is a contract belongs to the deal, whichever came first', async () => {
    const before = await working();
    const early = await attach(before.lead.id, before.token, PDF, { purpose: 'contract' });
    const won = await before.leads.win(before.lead.id);
    const after = await working();
    const later = await after.leads.win(after.lead.id);
    const late = await attach(after.lead.id, after.token, PDF, { purpose: 'contract' });
    const dealsOf = async (id: string) =>
      (await rowsOf<{ deal: string | null }>(portal(), `SELECT deal_id AS deal FROM lead_files WHERE id = $1`, [id]))[0]
        ?.deal;
    expect(await dealsOf(early.entry.id)).toBe(won.dealId);
    expect(await dealsOf(late.entry.id)).toBe(later.dealId);
  });
});
