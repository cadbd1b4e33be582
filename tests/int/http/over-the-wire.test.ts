import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../support/fixtures';
import { openStage, type Stage } from '../crash/stage';

let stage: Stage;
const email = 'wire@test.example';
beforeAll(async () => {
  stage = await openStage();
  const { hashPassword } = await import('@/server/accounts/password');
  const { hash, salt } = await hashPassword(PASSWORD);
  await stage.pool.query(`UPDATE programme_settings SET second_factor = 'nobody'`);
  await stage.pool.query(
    `INSERT INTO staff (id, name, email, role, hash, salt) VALUES (portal_uuidv7(), 'Wire', $1, 'admin', $2, $3)`,
    [email, hash, salt],
  );
});
afterAll(() => stage?.close());

const send = (path: string, init: RequestInit) => fetch(`${stage.portal.origin}${path}`, init);
/** A body whose length nobody says beforehand. */
const inPieces = (text: string): RequestInit =>
  ({
    body: Readable.toWeb(Readable.from(text.match(/[\s\S]{1,50000}/g) ?? [])) as ReadableStream,
    duplex: 'half',
  }) as RequestInit;
const credentials = () => {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ email, password: PASSWORD }));
  return form;
};
async function cookie(): Promise<string> {
  const answer = await send('/api/staff/login', { method: 'POST', body: credentials() });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
const own = (headers: Record<string, string>) => ({ ...headers, origin: stage.portal.origin });

describe('over the wire', () => {
  it('the admin’s form signs in, and its cookie reads, writes and uploads by Payload’s REST, each recorded with the address', async () => {
    const headers = own({ cookie: await cookie() });
    const me = await send('/api/staff/me', { headers });
    expect(await me.json()).toMatchObject({ user: { email } });
    const form = new FormData();
    form.set('_payload', '{}');
    form.set('file', new Blob(['a,b\n1,2\n'], { type: 'text/csv' }), 'prices.csv');
    const uploaded = await send('/api/private-files', { method: 'POST', headers, body: form });
    expect(uploaded.status, await uploaded.clone().text()).toBe(201);
    const { doc } = (await uploaded.json()) as { doc: { id: string; originalName: string } };
    expect(doc.originalName).toBe('prices.csv');
    const list = await send('/api/private-files?limit=0&depth=0', { headers });
    expect(list.status).toBe(200);
    expect(list.headers.get('ratelimit')).toMatch(/^limit=/);
    const gone = await send(`/api/private-files/${doc.id}`, { method: 'DELETE', headers });
    expect(gone.status).toBe(200);
    const { rows } = await stage.pool.query(
      `SELECT action, ip IS NOT NULL AS placed FROM audit_log WHERE target = $1 ORDER BY id`,
      [doc.id],
    );
    expect(rows).toEqual([
      { action: 'private-files.create', placed: true },
      { action: 'private-files.delete', placed: true },
    ]);
  });

  it('a body in pieces is taken, and cut off when it is too large', async () => {
    const type = { 'content-type': 'application/json' };
    const good = await send('/api/auth/partner/login', {
      method: 'POST',
      headers: type,
      ...inPieces(JSON.stringify({ email: 'nobody@test.example', password: 'x' })),
    });
    expect(good.status).toBe(401);
    const headers = own({ cookie: await cookie(), ...type });
    const settings = (text: string) =>
      send('/api/globals/programme-settings', { method: 'POST', headers, ...inPieces(text) });
    expect((await settings('{"holdDays": 20}')).status).toBe(200);
    expect((await settings('{"holdDays"')).status).toBe(400);

    const tooLarge = (answer: Promise<Response>) =>
      answer.then(
        ({ status }) => status,
        () => 413, // the connection was closed while we were still sending
      );
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const much = inPieces('x'.repeat(3_000_000));
    expect(await tooLarge(send('/api/staff/login', { method: 'POST', headers: form, ...much }))).toBe(413);
    expect(await tooLarge(settings(JSON.stringify({ name: 'x'.repeat(3_000_000) })))).toBe(413);
  });
});
