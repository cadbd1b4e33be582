import type { Payload } from 'payload';
import { hasModule } from '@/access/rules';
import { scopeOfRoute } from '@/contracts/accounts/api-scopes';
import { type ActingKey, type Actor, ANONYMOUS } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { RouteSpec } from '@/contracts/route';
import { apiKeyIn } from '@/server/accounts/api-key-secret';
import { actorOfKey } from '@/server/accounts/resolve-api-key';
import { actorOfSession, readToken, tokenOf } from '@/server/accounts/resolve-session';
import { poolOf, type Reader } from '@/server/db/transaction';
import { requireFeature } from '@/server/tiers/locked-feature';

/** A write that comes with a cookie must come from our own pages: same origin, said by the browser itself. */
function assertSameOrigin(headers: Headers, publicUrl: string): void {
  const origin = headers.get('origin');
  if (origin) {
    if (origin === publicUrl || safeHost(origin) === headers.get('host')) return;
  } else if (headers.get('sec-fetch-site') === 'same-origin') {
    return;
  }
  throw new PortalError('forbidden', 'This request did not come from the portal’s own pages.');
}

/**
 * A sign-in sets a cookie, so another site must not make somebody's browser do it in its own name. A client that is no
 * browser sends no Origin and is let through. @throws PortalError forbidden.
 */
export function refuseForeignOrigin(headers: Headers, publicUrl: string): void {
  if (headers.has('origin') || headers.get('sec-fetch-site') === 'cross-site') assertSameOrigin(headers, publicUrl);
}

function safeHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Who calls: one statement for session or key, membership, partner, tier and grants. A token or key of the other kind is
 * `forbidden`.
 */
export async function authenticate(
  spec: RouteSpec,
  request: Request,
  payload: Payload,
  publicUrl: string,
  now: Date,
): Promise<Actor> {
  if (spec.who.kind === 'public') return ANONYMOUS;
  const side = spec.who.kind;
  const key = apiKeyIn(request.headers);
  if (key) return ofSide(side, await actorOfKey(poolOf(payload), key, now));
  const found = tokenOf(request.headers, side, `${payload.config.cookiePrefix}-token`);
  const claims = found ? await readToken(payload.secret, found.token) : null;
  if (!found || !claims) throw new PortalError('unauthenticated', 'Sign in first.');
  if (found.fromCookie && request.method !== 'GET') assertSameOrigin(request.headers, publicUrl);
  const actor = await actorOfSession(poolOf(payload), claims, now);
  if (!actor) throw new PortalError('unauthenticated', 'This session has ended. Sign in again.');
  return ofSide(side, actor);
}

function ofSide(side: 'partner' | 'staff', actor: Actor): Actor {
  if (actor.kind === side) return actor;
  throw new PortalError(
    'forbidden',
    side === 'staff' ? 'This is for staff of the programme.' : 'This is for partners of the programme.',
  );
}

/** What a key may: the routes of its scopes, and none that are for people alone. @throws PortalError forbidden */
function requireScope(spec: RouteSpec, { key }: { key?: ActingKey }): void {
  if (!key) return;
  const scope = scopeOfRoute(spec);
  if (!scope) throw new PortalError('forbidden', 'This is for people who are signed in, not for API keys.');
  if (!key.scopes.includes(scope)) throw new PortalError('forbidden', `This API key lacks the scope ${scope}.`);
}

/** Whether the actor may call this route: the key's scope, suspension, role, feature. @throws PortalError suspended, forbidden, feature_locked. */
export async function authorise(spec: RouteSpec, reader: Reader): Promise<void> {
  const { actor } = reader;
  const { who } = spec;
  if (actor.kind === 'partner' || actor.kind === 'staff') requireScope(spec, actor);
  if (who.kind === 'partner' && actor.kind === 'partner') {
    if (actor.viewedBy && spec.method !== 'GET') {
      throw new PortalError('forbidden', 'You are viewing the portal as this partner: nothing can be changed.');
    }
    if (actor.status === 'suspended' && !who.whenSuspended) {
      throw new PortalError(
        'suspended',
        'Your partnership is suspended. You can still see your earnings; write to us about the rest.',
      );
    }
    if (spec.module && !hasModule(actor, spec.module)) {
      throw new PortalError('not_found', 'This area is switched off in your programme.');
    }
    if (!who.roles.includes(actor.role)) throw new PortalError('forbidden', 'Your role does not allow this.');
    if (spec.feature) await requireFeature(reader, spec.feature as never);
  }
  if (who.kind === 'staff' && actor.kind === 'staff' && !who.roles.includes(actor.role)) {
    throw new PortalError('forbidden', 'Your role does not allow this.');
  }
}
