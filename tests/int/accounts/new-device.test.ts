import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff, PASSWORD } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Signs in, as a browser that sends its cookie when it has one. @returns the cookie that it keeps. */
async function signIn(email: string, userAgent: string, cookie?: string, path = '/api/auth/partner/login') {
  const answer = await api.call(path, {
    method: 'POST',
    body: { email, password: PASSWORD },
    headers: { 'user-agent': userAgent },
    ...(cookie ? { cookie } : {}),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('seen-device='))
    ?.split(';')[0];
}

async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  const { poolOf } = await import('@/server/db/transaction');
  const { rows } = await poolOf(portal().payload).query<{ payload: { subject: string; text: string } }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1 ORDER BY j.id`,
    [email],
  );
  return rows.map(({ payload }) => payload);
}

describe('a sign-in from a device that is new', () => {
  it('is mailed, with what it was and from where; the very first and a known one are not', async () => {
    const { email } = await makePartner(portal());
    const first = await signIn(email, CHROME);
    await signIn(email, CHROME, first);
    expect(await mailsTo(email)).toEqual([]);

    const second = await signIn(email, FIREFOX);
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: 'A sign-in from a new device' });
    expect(mails[0]?.text).toContain('Firefox on Windows\nNetwork 127.0.*.*\n');
    expect(mails[0]?.text).toContain('/reset-password');
    expect(second).not.toBe(first);

    await signIn(email, FIREFOX, second);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('is told by its number, whatever it says it is; another user’s number makes nothing known', async () => {
    const [ann, ben] = [await makePartner(portal()), await makePartner(portal())];
    const cookie = await signIn(ann.email, CHROME);
    expect(await signIn(ann.email, FIREFOX, cookie)).toBe(cookie);
    expect(await mailsTo(ann.email)).toEqual([]);
    await signIn(ben.email, CHROME);
    await signIn(ben.email, 'Another/1.0', cookie);
    expect(await mailsTo(ben.email)).toHaveLength(1);
  });

  it('makes up no number of its own', async () => {
    const { email } = await makePartner(portal());
    expect(await signIn(email, CHROME, 'seen-device=x')).toMatch(/^seen-device=[\w-]{22}$/);
  });

  it('is mailed to staff too, with the way to their own page', async () => {
    const { email } = await makeStaff(portal(), 'finance');
    await signIn(email, CHROME, undefined, '/api/staff/login');
    await signIn(email, FIREFOX, undefined, '/api/staff/login');
    expect((await mailsTo(email)).map(({ text }) => /\/admin\/forgot/.test(text))).toEqual([true]);
  });
});
