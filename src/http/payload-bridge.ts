import { randomUUID } from 'node:crypto';
import { handleEndpoints, type Payload } from 'payload';
import { wrongPaging } from '@/access/query-limits';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { isPortalError, type PortalError } from '@/contracts/errors';
import { actingAs } from '@/server/accounts/acting-key';
import { apiKeyIn } from '@/server/accounts/api-key-secret';
import { actorOfKey } from '@/server/accounts/resolve-api-key';
import { readToken, tokenOf } from '@/server/accounts/resolve-session';
import { businessNow } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { ADDRESS_HEADER } from '@/server/trust/record-write';
import { type Limiter, type Limits, limitHeaders, rateLimitHeader } from './limits';
import { readBytes } from './read-json';
import { type Connection, REQUEST_ID } from './router';
import { texts } from './texts';

/** Payload's own sign-in, refresh, reset and first-user endpoints, for both auth collections: ours replace them. */
const CLOSED =
  /^\/api\/(?:staff|partner-users)\/(?:login|logout|refresh-token|first-register|forgot-password|reset-password|unlock|verify)(?:\/|$)/;
const BUILT_IN =
  /^\/api\/(?:payload-jobs|payload-locked-documents|payload-kv|payload-migrations|payload-folders)(?:\/|$)/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Second segments of a collection's path that are words and not ids. */
const WORDS = new Set(['count', 'me', 'init', 'access', 'versions', 'duplicate', 'file', 'paste-url']);

const MAX_UPLOAD = 55_000_000;

const refusal = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'Cache-Control': 'private, no-store' } });

export type PayloadBridge = (request: Request, connection: Connection) => Promise<Response>;
export type PayloadBridgeOptions = {
  payload: Payload;
  graphql: (request: Request) => Promise<Response>;
  limiter: Limiter;
  /** Called after a write: wakes the delivery of events. */
  afterWrite(): void;
};

/**
 * Payload's REST and GraphQL, served in this process without Next. What they answer keeps Payload's form; what must not be
 * reached is closed here, requests are limited by address and user, pages by size, and access functions decide the rest.
 */
export function createPayloadBridge({ payload, graphql, limiter, afterWrite }: PayloadBridgeOptions): PayloadBridge {
  const { config } = payload;
  const slugs = new Set(config.collections.map(({ slug }) => slug));
  return async (request, { ip }) => {
    const url = new URL(request.url);
    const reads = READS.has(request.method) || url.pathname === '/api/graphql';
    const kind = reads ? 'read' : 'write';
    let limits: Limits | null = null;
    let byKey: PartnerActor | StaffActor | undefined;
    try {
      limiter.address(kind, ip);
      const caller = await callerOf(request.headers, payload);
      if (caller) limits = limiter.actor(kind, caller.id);
      const inPanel = caller?.inPanel ?? false;
      const refused = refuse(request, url.pathname, slugs, inPanel) ?? (inPanel ? null : refusePaging(request, url));
      if (refused) return refused;
      byKey = caller?.byKey;
    } catch (error) {
      if (isPortalError(error) && error.code === 'rate_limited') return limited(error);
      if (isPortalError(error) && error.status < 500) return refusal(error.status, error.message);
      throw error;
    }
    const given = request.headers.get('x-request-id');
    const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
    const checked = await withCheckedBody(request, { 'x-request-id': requestId, [ADDRESS_HEADER]: ip });
    if (checked instanceof Response) return checked;
    const ask = () =>
      url.pathname === '/api/graphql' ? graphql(checked) : handleEndpoints({ config, request: checked });
    const response = await (byKey ? actingAs(byKey, ask) : ask());
    if (!READS.has(request.method)) afterWrite();
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    response.headers.set('X-Request-Id', requestId);
    if (limits) response.headers.set('RateLimit', rateLimitHeader(limits));
    return response;
  };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

type Caller = { id: string; inPanel: boolean; byKey?: PartnerActor | StaffActor };

/**
 * Whose token came, by its signature alone; the panel's requests come with its cookie. Whether it still counts is seen later;
 * of a key it is seen here. @throws PortalError as `actorOfKey`
 */
async function callerOf(headers: Headers, payload: Payload): Promise<Caller | null> {
  const key = apiKeyIn(headers);
  if (key) {
    const byKey = await actorOfKey(poolOf(payload), key, businessNow());
    return { id: `key:${byKey.sessionId}`, inPanel: false, byKey };
  }
  const found = tokenOf(headers, 'staff', `${payload.config.cookiePrefix}-token`);
  const claims = found && (await readToken(payload.secret, found.token));
  return claims ? { id: claims.userId, inPanel: found.fromCookie && claims.collection === 'staff' } : null;
}

/** A page of everything is for nobody but the panel, which asks for what it knows to be short. */
function refusePaging(request: Request, { searchParams }: URL): Response | null {
  if (request.headers.has('x-http-method-override') || request.headers.has('x-payload-http-method-override'))
    return refusal(400, texts.useGet);
  const wrong = wrongPaging(searchParams);
  return wrong ? refusal(400, wrong) : null;
}

function limited({ message, details }: PortalError): Response {
  const response = refusal(429, message);
  for (const [name, value] of limitHeaders(details)) response.headers.set(name, value);
  return response;
}

function refuse(request: Request, pathname: string, slugs: ReadonlySet<string>, inPanel: boolean): Response | null {
  if (CLOSED.test(pathname) || BUILT_IN.test(pathname)) return refusal(404, texts.nothingButDocs);
  const [, , slug = '', id] = pathname.split('/');
  // The panel keeps what a member of staff folds and sorts under names, each the member's own.
  const isName = inPanel && slug === 'payload-preferences';
  if (slugs.has(slug) && id && !UUID.test(id) && !WORDS.has(id) && !isName) return refusal(404, texts.nothing);
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (!isUpload(request)) return null;
  const length = request.headers.get('content-length');
  if (length === null) return refusal(413, texts.body.stateLength);
  if (Number(length) > MAX_UPLOAD) return refusal(413, texts.body.tooLarge);
  return null;
}

/**
 * The request as Payload gets it, with what we know of it. An upload goes through as it comes, for its size was stated;
 * every other body is counted here, also when it comes in pieces. Broken JSON is the sender's fault: that is said before
 * Payload makes a 500 of it.
 */
async function withCheckedBody(request: Request, known: Record<string, string>): Promise<Request | Response> {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(known)) headers.set(name, value);
  const { method, url, body } = request;
  if (!body) return new Request(url, { method, headers });
  if (isUpload(request)) return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
  try {
    const bytes = await readBytes(request);
    if (bytes.byteLength === 0) return new Request(url, { method, headers });
    if (/^application\/json\b/i.test(headers.get('content-type') ?? '')) JSON.parse(new TextDecoder().decode(bytes));
    return new Request(url, { method, headers, body: bytes });
  } catch (error) {
    if (isPortalError(error)) return refusal(error.status, error.message);
    return refusal(400, texts.body.invalid);
  }
}

const isUpload = (request: Request): boolean => (request.headers.get('content-type') ?? '').startsWith('multipart/');
