import { type Payload, parseCookies } from 'payload';
import type { Side } from '@/contracts/accounts/passkeys';
import * as contract from '@/contracts/accounts/single-sign-on';
import type { AuthCollection } from '@/server/accounts/open-session';
import { finishSingleSignOn, SingleSignOnRefused, startSingleSignOn, waysIn } from '@/server/accounts/single-sign-on';
import { type Binding, reads } from '../binding';
import { cookiesOf, type Header, originOf } from './signed-in';

/** Only the browser that began a sign-in ends it. */
const STATE_COOKIE = 'sign-in-state';
const STATE_SECONDS = 600;

const collectionOf = (side: Side): AuthCollection => (side === 'staff' ? 'staff' : 'partner-users');
const PAGE: Record<Side, string> = { partner: '/login', staff: '/admin/login' };

/** Single sign-on by OpenID Connect. Whatever happens, a browser ends at a page of the portal's own. */
export function singleSignOnRoutes(publicUrl: string): Binding[] {
  const cookies = cookiesOf(publicUrl);
  const lead = (address: string, headers: readonly Header[] = []): Response =>
    new Response(null, {
      status: 302,
      headers: [['Location', address], ['Cache-Control', 'no-store'], ...headers] as [string, string][],
    });
  const forgetState = cookies.cookie(STATE_COOKIE, '', 0);
  const callbackOf = (side: Side): string => `${publicUrl}/api/auth/${side}/oidc/callback`;

  /** To the sign-in page, which has a sentence for it; what went wrong inside goes into the log. */
  const refuse = (payload: Payload, side: Side, error: unknown): Response => {
    if (!(error instanceof SingleSignOnRefused)) throw error;
    if (error.cause) payload.logger.warn({ err: error.cause }, 'single sign-on failed');
    return lead(`${PAGE[side]}?problem=${error.problem}`, [forgetState]);
  };

  return [
    reads(contract.waysIn, (_, { payload, params }) => waysIn(payload, collectionOf(params.side))),
    reads(contract.startSingleSignOn, async ({ now }, { payload, params: { side }, query }) => {
      try {
        const asked = { next: query.next ?? null, callback: callbackOf(side), now };
        const { address, state } = await startSingleSignOn(payload, collectionOf(side), asked);
        return lead(address.href, [cookies.cookie(STATE_COOKIE, state, STATE_SECONDS)]);
      } catch (error) {
        return refuse(payload, side, error);
      }
    }),
    reads(contract.finishSingleSignOn, async ({ now }, call) => {
      const { payload, headers, query } = call;
      const { side } = call.params;
      const answer = new URL(callbackOf(side));
      // One that is there twice means nothing; the library refuses it.
      for (const [name, value] of Object.entries(query))
        for (const one of [value].flat()) answer.searchParams.append(name, one);
      const asked = { answer, state: parseCookies(headers).get(STATE_COOKIE) ?? null, origin: originOf(call, now) };
      try {
        if (side === 'staff') {
          const { ticket } = await finishSingleSignOn(payload, 'staff', asked);
          return lead('/admin', [forgetState, ...cookies.staff(payload, ticket)]);
        }
        const { ticket, next } = await finishSingleSignOn(payload, 'partner-users', asked);
        // The sign-in page makes the device this user's, and checks where it leads on to.
        const search = new URLSearchParams({ via: 'single-sign-on', ...(next && { next }) });
        return lead(`/login?${search}`, [forgetState, ...cookies.partner(ticket)]);
      } catch (error) {
        return refuse(payload, side, error);
      }
    }),
  ];
}
