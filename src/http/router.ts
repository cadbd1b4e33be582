import { randomUUID } from 'node:crypto';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Actor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { RouteSpec } from '@/contracts/route';
import { sayIssue } from '@/contracts/say-issue';
import { texts as checks } from '@/contracts/texts';
import { hashAddress } from '@/server/accounts/open-session';
import { businessNow } from '@/server/db/clock';
import { claimKey, hashRequest, keepAnswer } from '@/server/db/idempotency-keys';
import { toPortalError } from '@/server/db/to-portal-error';
import { poolOf, type Reader, type Writer, withTransaction } from '@/server/db/transaction';
import { auditName, recordAudit } from '@/server/trust/record-audit';
import { authenticate, authorise } from './authenticate';
import type { Binding, Call } from './binding';
import { errorAnswer } from './error-answer';
import { idempotencyKey } from './idempotency';
import { type Limiter, type Limits, rateLimitHeader } from './limits';
import { compileRoutes } from './match';
import { readBytes, readJson, readPayloadForm } from './read-json';
import { Reply } from './reply';
import { texts } from './texts';

export type RouterOptions = {
  payload: Payload;
  bindings: readonly Binding[];
  limiter: Limiter;
  log: Logger;
  publicUrl: string;
  /** Called after a write has committed: wakes the delivery of events. */
  afterWrite(): void;
};
export type Connection = { ip: string; country?: string | null };

const NO_BYTES = new Uint8Array(0);

/** A request's id as a client may choose it. */
export const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Answers declared routes; null for a path that is none of ours. Design "One request, end to end". */
export function createRouter(
  options: RouterOptions,
): (request: Request, connection: Connection) => Promise<Response | null> {
  const match = compileRoutes(options.bindings);
  return async (request, connection) => {
    const url = new URL(request.url);
    const found = match(request.method === 'HEAD' ? 'GET' : request.method, url.pathname);
    if (!found) return null;
    const given = request.headers.get('x-request-id');
    const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
    try {
      return await answer(options, found.binding, found.params, url, request, connection, requestId);
    } catch (error) {
      return errorAnswer(error, requestId, options.log, found.binding.spec.form);
    }
  };
}

async function answer(
  options: RouterOptions,
  binding: Binding,
  rawParams: Record<string, string>,
  url: URL,
  request: Request,
  connection: Connection,
  requestId: string,
): Promise<Response> {
  const { payload, limiter } = options;
  const { spec } = binding;
  const now = businessNow();
  limiter.address(spec.limit, connection.ip);
  const actor = await authenticate(spec, request, payload, options.publicUrl, now);
  const limits = actor.kind === 'anonymous' ? null : limiter.actor(spec.limit, limitedAs(actor));
  const reader: Reader = { db: poolOf(payload), actor, now };
  const audited = spec.method !== 'GET' && actor.kind !== 'anonymous';
  try {
    await authorise(spec, reader);
    const params = spec.params ? parse(spec.params, rawParams, 'not_found') : undefined;
    const query = spec.query ? parse(spec.query, queryObject(url), 'invalid') : undefined;
    const bytes = spec.upload ? await readBytes(request, spec.upload.maxBytes) : NO_BYTES;
    const rawBody =
      spec.method === 'GET' || spec.upload
        ? undefined
        : await (spec.form ? readPayloadForm(request) : readJson(request));
    const body = spec.body ? parse(spec.body, rawBody, 'invalid') : undefined;
    const call: Call<RouteSpec> = {
      params: params as never,
      query: query as never,
      body: body as never,
      bytes,
      payload,
      headers: request.headers,
      ip: connection.ip,
      country: connection.country ?? null,
      requestId,
      request: () => requestAs(payload, actor, now, requestId, request.headers),
    };
    const result = binding.useCase
      ? await runWrite(options, binding, reader, call, request, url, body, requestId)
      : await binding.run(reader as never, call as never);
    if (actor.kind === 'partner' && actor.viewedBy) await recordViewing(reader, spec, rawParams.id, requestId);
    if (spec.method !== 'GET') options.afterWrite();
    return finish(spec, result, requestId, limits);
  } catch (error) {
    if (audited) {
      const { code } = toPortalError(error);
      if (code === 'forbidden' || code === 'suspended' || code === 'feature_locked') {
        await recordAudit(reader.db, {
          at: now,
          actor: auditName(actor),
          action: spec.id,
          outcome: 'refused',
          requestId,
          ip: hashAddress(payload.secret, connection.ip),
          detail: { code },
          ...(rawParams.id ? { target: rawParams.id.slice(0, 100) } : {}),
        });
      }
    }
    throw error;
  }
}

/** Each thing that staff read as a partner. Spec 01 "Who signs in". */
function recordViewing({ db, actor, now }: Reader, spec: RouteSpec, id: string | undefined, requestId: string) {
  const partnerId = actor.kind === 'partner' ? actor.partnerId : null;
  return recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action: spec.id,
    outcome: 'done',
    requestId,
    target: id?.slice(0, 100) ?? `partner:${partnerId}`,
    detail: { viewingAs: partnerId },
  });
}

async function runWrite(
  { payload }: RouterOptions,
  binding: Binding,
  { actor, now }: Reader,
  call: Call<RouteSpec>,
  request: Request,
  url: URL,
  body: unknown,
  requestId: string,
): Promise<unknown> {
  const { spec, useCase } = binding;
  const key = spec.idempotent === 'key' ? idempotencyKey(request.headers) : null;
  const scope = `${actorId(actor)}:${spec.id}`;
  const requestHash = key ? hashRequest(request.method, url.pathname, body) : '';
  const req = await requestAs(payload, actor, now, requestId, request.headers);
  return withTransaction(req, useCase as never, async (writer: Writer) => {
    if (key) {
      const stored = await claimKey(writer, scope, key, requestHash);
      if (stored) return new Reply(stored.status, stored.answer, [['Idempotency-Replayed', 'true']]);
    }
    const result = await binding.run(writer as never, call as never);
    const status = result instanceof Reply ? result.status : firstStatus(spec);
    const target =
      (call.params as { id?: string } | undefined)?.id ??
      (result instanceof Reply ? (result.body as { id?: string } | null)?.id : undefined);
    if (actor.kind !== 'anonymous') {
      await recordAudit(writer.db, {
        at: now,
        actor: auditName(actor),
        action: spec.id,
        outcome: 'done',
        requestId,
        ip: hashAddress(payload.secret, call.ip),
        ...(target ? { target } : {}),
      });
    }
    if (key) await keepAnswer(writer, scope, key, status, result instanceof Reply ? result.body : result);
    return result;
  });
}

function finish(spec: RouteSpec, result: unknown, requestId: string, limits: Limits | null): Response {
  if (result instanceof Response) {
    result.headers.set('X-Request-Id', requestId);
    return result;
  }
  const status = result instanceof Reply ? result.status : firstStatus(spec);
  const body = result instanceof Reply ? result.body : result;
  const schema = spec.answers[status];
  if (!schema || typeof schema === 'string') throw new Error(`${spec.id} does not declare status ${status}`);
  const headers = new Headers({
    'Cache-Control': 'private, no-store',
    'X-Request-Id': requestId,
    'Content-Type': 'application/json; charset=utf-8',
  });
  if (limits) headers.set('RateLimit', rateLimitHeader(limits));
  if (result instanceof Reply) for (const [name, value] of result.headers) headers.append(name, value);
  return new Response(JSON.stringify(schema.parse(body)), { status, headers });
}

const firstStatus = (spec: RouteSpec): number =>
  Number(Object.keys(spec.answers).sort((a, b) => (a === '201' ? -1 : b === '201' ? 1 : 0))[0]);

const actorId = (actor: Actor): string =>
  actor.kind === 'partner' ? actor.userId : actor.kind === 'staff' ? actor.staffId : actor.kind;

/** A key has a count of its own, so that an integration that runs wild does not lock out its owner. */
const limitedAs = (actor: Actor): string => ('key' in actor && actor.key && `key:${actor.key.id}`) || actorId(actor);

/** A repeated query parameter has no meaning here: it is refused as a list by the schema. */
function queryObject(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length === 1 ? (values[0] as string) : values;
  }
  return query;
}

function parse(schema: z.ZodType, value: unknown, code: 'invalid' | 'not_found'): unknown {
  const parsed = schema.safeParse(value, { error: sayIssue });
  if (parsed.success) return parsed.data;
  // A malformed id names nothing: the same answer as an unknown one.
  if (code === 'not_found') throw new PortalError('not_found', texts.nothing);
  throw invalid(parsed.error);
}

/** Names every wrong field with what is wrong. Unknown fields are wrong too. */
export function invalid(error: z.ZodError): PortalError {
  const fields: Record<string, string> = {};
  for (const issue of flatten(error.issues)) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] = checks.unknown;
    } else {
      fields[issue.path.join('.') || 'body'] ??= issue.message;
    }
  }
  return new PortalError('invalid', checks.check(Object.keys(fields).join(', ')), fields);
}

/** The issues of a union are those of the alternative that came closest. */
function flatten(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return flatten(closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

async function requestAs(
  payload: Payload,
  actor: Actor,
  now: Date,
  requestId: string,
  headers: Headers,
): Promise<PayloadRequest> {
  const user =
    actor.kind === 'partner'
      ? { id: actor.userId, collection: 'partner-users', email: actor.email, actor }
      : actor.kind === 'staff'
        ? { id: actor.staffId, collection: 'staff', email: actor.email, role: actor.role, actor }
        : null;
  return createLocalReq({ user: user as never, context: { actor, now, requestId }, req: { headers } }, payload);
}
