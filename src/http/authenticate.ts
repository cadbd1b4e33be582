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
import { texts } from './texts';

/** A write that comes with a cookie must come from our own pages: same origin, said by the browser itself. */
function assertSameOrigin(headers: Headers, publicUrl: string): void {
  const origin = headers.get('origin');
  if (origin) {
    if (origin === publicUrl || safeHost(origin) === headers.get('host')) return;
  } else if (headers.get('sec-fetch-site') === 'same-origin') {
    return;
  }
  throw new PortalError('forbidden', texts.foreign);
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
  if (!found || !claims) throw new PortalError('unauthenticated', texts.signIn);
  if (found.fromCookie && request.method !== 'GET') assertSameOrigin(request.headers, publicUrl);
  const actor = await actorOfSession(poolOf(payload), claims, now);
  if (!actor) throw new PortalError('unauthenticated', texts.ended);
  return ofSide(side, actor);
}

function ofSide(side: 'partner' | 'staff', actor: Actor): Actor {
  if (actor.kind === side) return actor;
  throw new PortalError('forbidden', side === 'staff' ? texts.forStaff : texts.forPartners);
}

/** What a key may: the routes of its scopes, and none that are for people alone. @throws PortalError forbidden */
function requireScope(spec: RouteSpec, { key }: { key?: ActingKey }): void {
  if (!key) return;
  const scope = scopeOfRoute(spec);
  if (!scope) throw new PortalError('forbidden', texts.forPeople);
  if (!key.scopes.includes(scope)) throw new PortalError('forbidden', texts.noScope(scope));
}

/** Whether the actor may call this route: the key's scope, suspension, role, feature. @throws PortalError suspended, forbidden, feature_locked. */
export async function authorise(spec: RouteSpec, reader: Reader): Promise<void> {
  const { actor } = reader;
  const { who } = spec;
  if (actor.kind === 'partner' || actor.kind === 'staff') requireScope(spec, actor);
  if (who.kind === 'partner' && actor.kind === 'partner') {
    if (actor.viewedBy && spec.method !== 'GET') {
      throw new PortalError('forbidden', texts.viewedAs);
    }
    if (actor.status === 'suspended' && !who.whenSuspended) {
      throw new PortalError('suspended', texts.suspended);
    }
    if (spec.module && !hasModule(actor, spec.module)) {
      throw new PortalError('not_found', texts.switchedOff);
    }
    if (!who.roles.includes(actor.role)) throw new PortalError('forbidden', texts.role);
    if (spec.feature) await requireFeature(reader, spec.feature as never);
  }
  if (who.kind === 'staff' && actor.kind === 'staff' && !who.roles.includes(actor.role)) {
    throw new PortalError('forbidden', texts.role);
  }
}
