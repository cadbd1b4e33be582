import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { SecondFactorRule } from '@/contracts/accounts/second-factor';
import { setClock } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { type Api, type ApiAnswer, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { PASSWORD, type PartnerFixture, type StaffFixture } from '../../support/fixtures';
import { totpAt } from '../../support/totp';

// What the tests of second factors stand on: a portal, its clock, and people with an app.

export const portal = usePortal();
export let api: Api;
export let now: Date;

beforeAll(async () => {
  api = await createApi(portal());
});
beforeEach(() => {
  goTo(new Date());
});
afterEach(async () => {
  setClock(null);
  await programmeAsks('nobody');
});

export function goTo(at: Date): void {
  now = at;
  setClock(at);
}
/** A step of time on, so that the app shows another code. */
export const wait = (seconds = 30): void => goTo(new Date(now.getTime() + seconds * 1000));

export const sql = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await poolOf(portal().payload).query<R>(text, values)).rows;
export const programmeAsks = (rule: SecondFactorRule) =>
  sql(`UPDATE programme_settings SET second_factor = $1`, [rule]);
export type Somebody = PartnerFixture | StaffFixture;
export const idOf = (who: Somebody) => ('staffId' in who ? who.staffId : who.userId);
export const mailsTo = async (email: string): Promise<string[]> =>
  (
    await sql<{ subject: string }>(
      `SELECT j.payload->>'subject' AS subject FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1 ORDER BY j.id`,
      [email],
    )
  ).map(({ subject }) => subject);

export const own = (who: Somebody) => ('staffId' in who ? '/api/staff/second-factor' : '/api/partner/second-factor');
export const post = (path: string, body: unknown, token?: string, headers: Record<string, string> = {}) =>
  api.call(path, { method: 'POST', body, headers, ...(token ? { token } : {}) });
export const signIn = (who: Somebody, more: object = {}, cookie = '') =>
  api.call('staffId' in who ? '/api/staff/login' : '/api/auth/partner/login', {
    method: 'POST',
    body: { email: who.email, password: PASSWORD, ...more },
    ...(cookie && { cookie }),
  });
export const errorOf = (answer: ApiAnswer) =>
  (answer.body as { error: { code: string; message: string; fields?: Record<string, string>; enrolment?: string } })
    .error;
export const statusOf = async (token: string, who: Somebody) => (await api.call(own(who), { token })).body;

/** Somebody with an app, as the settings set it up. */
export async function withApp<W extends Somebody>(who: W) {
  const token = await api.tokenFor(who.actor);
  const { secret } = (await post(own(who), { password: PASSWORD }, token)).body as { secret: string };
  const confirmed = await post(`${own(who)}/confirm`, { code: totpAt(secret, now) }, token);
  expect(confirmed.status).toBe(200);
  wait();
  return { who, token, secret, codes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes };
}
export const code = (of: { secret: string }) => totpAt(of.secret, now);
