import { parseCookies } from 'payload';
import { REMEMBERED_SECONDS } from '@/server/accounts/remembered-devices';

/** The cookie of a device that is spared the second factor: sent to that side's sign-in and nowhere else. */
const COOKIES = {
  partner: { name: 'portal-remembered', path: '/api/auth/partner' },
  staff: { name: 'staff-remembered', path: '/api/staff/login' },
} as const;
type Side = keyof typeof COOKIES;

/** The token of a remembered device, as it came. */
export const rememberedToken = (headers: Headers, side: Side): string | null =>
  parseCookies(headers).get(COOKIES[side].name) ?? null;

/** What makes this browser a remembered device; nothing when it is not to be one. */
export function rememberedCookie(
  side: Side,
  token: string | null,
  publicUrl: string,
): (readonly ['Set-Cookie', string])[] {
  if (token === null) return [];
  const { name, path } = COOKIES[side];
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return [
    ['Set-Cookie', `${name}=${token}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${REMEMBERED_SECONDS}${secure}`],
  ];
}
