import { type Payload, parseCookies } from 'payload';
import type { RouteSpec } from '@/contracts/route';
import type { SignedInPartner, SignedInStaff } from '@/server/accounts/admit';
import { DEVICE_SECONDS } from '@/server/accounts/note-device';
import { LONGEST_SECONDS, type Origin, SESSION_SECONDS } from '@/server/accounts/open-session';
import { PORTAL_COOKIE } from '@/server/accounts/resolve-session';
import type { Call } from '../binding';

/** The number of a browser, whoever uses it: says nothing but that it was here before. */
const DEVICE_COOKIE = 'seen-device';

export type Header = readonly [string, string];

/** Where a request comes from, as a sign-in keeps it. */
export const originOf = (call: Call<RouteSpec>, now: Date): Origin => ({
  ip: call.ip,
  country: call.country,
  userAgent: call.headers.get('user-agent'),
  requestId: call.requestId,
  now,
  device: parseCookies(call.headers).get(DEVICE_COOKIE) ?? null,
});

/** The cookies of both sides; Secure where the portal is served by https. */
export function cookiesOf(publicUrl: string) {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = (name: string, value: string, maxAge: number): Header => [
    'Set-Cookie',
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`,
  ];
  const device = (number: string): Header => cookie(DEVICE_COOKIE, number, DEVICE_SECONDS);
  return {
    cookie,
    partner: (ticket: SignedInPartner): Header[] => [
      // The row of the session decides; a cookie that ended before it would sign out who comes every day.
      cookie(PORTAL_COOKIE, ticket.token, LONGEST_SECONDS['partner-users']),
      device(ticket.device),
    ],
    staff: (payload: Payload, ticket: SignedInStaff): Header[] => [
      cookie(`${payload.config.cookiePrefix}-token`, ticket.token, SESSION_SECONDS.staff),
      device(ticket.device),
    ],
  };
}
