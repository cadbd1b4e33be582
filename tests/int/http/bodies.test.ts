import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi, TEST_ORIGIN } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff, type PartnerFixture, type StaffFixture } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let staff: StaffFixture;
let partner: PartnerFixture;
const BOUNDARY = 'x-boundary';
const form = (payload: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--${BOUNDARY}--\r\n`;
const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const signIn = (raw: string, headers: Record<string, string> = multipart) =>
  api.call('/api/staff/login', { method: 'POST', raw, headers });
const codeOf = (answer: { body: unknown }) => (answer.body as { error?: { code: string } }).error?.code;

beforeAll(async () => {
  api = await createApi(portal());
  staff = await makeStaff(portal(), 'admin');
  partner = await makePartner(portal());
});
const credentials = () => JSON.stringify({ email: staff.email, password: staff.password });

describe('a form', () => {
  it('signs staff in, as the admin panel posts it', async () => {
    expect((await signIn(form(credentials()))).status).toBe(200);
    expect((await signIn(credentials(), {})).status).toBe(200);
  });

  it.each([
    ['without an end', () => form('{}').slice(0, 40)],
    ['without its boundary', () => 'nothing of the kind'],
    ['that holds no JSON', () => form('{"email":')],
    ['that is empty', () => ''],
  ])('%s is 400 and names what is wrong', async (_, raw) => {
    const answer = await signIn(raw());
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid']);
  });

  it('is nothing that any other route takes', async () => {
    const token = await api.tokenFor(partner.actor);
    const answer = await api.call('/api/partner/leads', {
      method: 'POST',
      token,
      raw: form(JSON.stringify({ companyName: 'A', contactName: 'B' })),
      headers: multipart,
    });
    expect(answer.status).toBe(415);
  });

  it('is counted while it arrives in pieces', async () => {
    const { readPayloadForm, readJson } = await import('@/http/read-json');
    const pieces = () => {
      let sent = 0;
      return new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1;
          if (sent > 30) controller.close();
          else controller.enqueue(new Uint8Array(100_000).fill(120));
        },
      });
    };
    for (const read of [readPayloadForm, readJson]) {
      const request = new Request(TEST_ORIGIN, {
        method: 'POST',
        headers: read === readJson ? { 'content-type': 'application/json' } : multipart,
        body: pieces(),
        duplex: 'half',
      } as RequestInit);
      await expect(read(request)).rejects.toMatchObject({ code: 'too_large' });
    }
  });
});

describe('a sign-in', () => {
  const both = () =>
    [
      ['/api/staff/login', { email: staff.email, password: staff.password }],
      ['/api/auth/partner/login', { email: partner.email, password: partner.password }],
    ] as const;

  it('from another site is refused, and sets no cookie', async () => {
    for (const [path, body] of both()) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
      ] as Record<string, string>[]) {
        const answer = await api.call(path, { method: 'POST', body, headers });
        expect([answer.status, codeOf(answer)], path).toEqual([403, 'forbidden']);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
  });

  it('from our own pages and from a client that is no browser is taken', async () => {
    for (const [path, body] of both()) {
      expect((await api.call(path, { method: 'POST', body, headers: { origin: TEST_ORIGIN } })).status).toBe(200);
      expect((await api.call(path, { method: 'POST', body })).status).toBe(200);
    }
  });
});
