import type { IncomingHttpHeaders } from 'node:http';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { actorOfSession, readToken, tokenOf } from '@/server/accounts/resolve-session';
import { businessNow } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { texts } from './texts';

export type Session = NonNullable<Awaited<ReturnType<typeof readToken>>>;
/** Those who may have a socket. */
export type Listener = PartnerActor | StaffActor;

type Handshake = { headers: IncomingHttpHeaders; auth: unknown };

/** `token` signs in without a cookie; `side: 'staff'` takes the admin's cookie instead of the portal's. */
const ZAuth = z.object({ token: z.string().max(4096).optional(), side: z.enum(['partner', 'staff']).optional() });

export type Refusal = 'invalid' | 'unauthenticated' | 'forbidden' | 'suspended';

/** What Socket.IO hands the client as `connect_error`: the code as message, and both in `data`. */
export class HandshakeRefused extends Error {
  override readonly name = 'HandshakeRefused';
  readonly data: { code: Refusal; message: string };
  constructor(code: Refusal) {
    super(code);
    this.data = { code, message: texts.refused[code] };
  }
}

/**
 * Who opens this connection: by `auth.token`, else an Authorization header, else the cookie of that side. A cookie counts
 * only from our own pages. @throws HandshakeRefused.
 */
export async function openSession(
  payload: Payload,
  publicUrl: string,
  { headers, auth }: Handshake,
): Promise<{ session: Session; actor: Listener }> {
  const asked = ZAuth.safeParse(auth ?? {});
  if (!asked.success) throw new HandshakeRefused('invalid');
  const found = asked.data.token
    ? { token: asked.data.token, fromCookie: false }
    : tokenOf(plainHeaders(headers), asked.data.side ?? 'partner', `${payload.config.cookiePrefix}-token`);
  const session = found && (await readToken(payload.secret, found.token));
  if (!found || !session) throw new HandshakeRefused('unauthenticated');
  if (found.fromCookie && !isOwnPage(headers, publicUrl)) throw new HandshakeRefused('forbidden');
  const actor = await listenerOf(payload, session);
  if (!actor) throw new HandshakeRefused('unauthenticated');
  if (actor === 'suspended') throw new HandshakeRefused('suspended');
  return { session, actor };
}

/** The actor of a session as it stands now; null when the session has ended. */
export async function listenerOf(payload: Payload, session: Session): Promise<Listener | 'suspended' | null> {
  const actor = await actorOfSession(poolOf(payload), session, businessNow());
  if (actor?.kind === 'staff') return actor;
  if (actor?.kind !== 'partner') return null;
  return actor.status === 'active' ? actor : 'suspended';
}

/** A browser names its page's origin for every WebSocket; for the same-origin GETs of polling it says `same-origin` instead. */
function isOwnPage({ origin, host, ...headers }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.origin === new URL(publicUrl).origin || page.host === host;
}

function plainHeaders(headers: IncomingHttpHeaders): Headers {
  const plain = new Headers();
  for (const name of ['authorization', 'cookie'] as const) {
    const value = headers[name];
    if (value) plain.set(name, value);
  }
  return plain;
}
