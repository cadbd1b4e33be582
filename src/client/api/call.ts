import type { ALL_ROUTES } from '@/contracts/all-routes';
import type { ErrorBody, ErrorCode } from '@/contracts/errors';
import type { AnswerOf, BodyInput, ParamsOf, QueryOf } from '@/contracts/route';
import { texts } from '../texts';
import { ApiError } from './api-error';
import { takeEarly } from './early';
import { addressOf, type RouteId } from './paths';

type Routes = (typeof ALL_ROUTES)[number];
export type SpecOf<Id extends RouteId> = Extract<Routes, { id: Id }>;
export type Answer<Id extends RouteId> = AnswerOf<SpecOf<Id>>;
export type Body<Id extends RouteId> = BodyInput<SpecOf<Id>>;
export type Query<Id extends RouteId> = Partial<QueryOf<SpecOf<Id>>>;

/** A part of a request: absent when the route has none, optional when the schema allows undefined. */
type Part<Name extends string, T> = [T] extends [undefined]
  ? { [K in Name]?: undefined }
  : undefined extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

export type CallOptions<Id extends RouteId> = Part<'params', ParamsOf<SpecOf<Id>>> &
  Part<'body', Body<Id>> & {
    query?: Query<Id>;
    /** Of a route that takes an upload. */
    file?: Blob;
    idempotencyKey?: string;
    signal?: AbortSignal;
  };

const TIMEOUT_MS = 20_000;
/** A file is on its way for as long as the server waits for it. */
const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Calls a declared route on the portal's own origin with the session's cookie.
 * The answer has the type of the contract; the server parses it on the way out, so it is not parsed again here.
 * @throws ApiError for every refusal, and with code `network` when no answer came.
 */
export async function call<Id extends RouteId>(id: Id, options: CallOptions<Id>): Promise<Answer<Id>> {
  return (await send({ ...options, route: id } as PlainRequest)) as Answer<Id>;
}

/** A request as data, without the types of its route: what the outbox keeps and replays. */
export type PlainRequest = {
  route: RouteId;
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  /** Sent instead of a body, by the routes that take one. */
  file?: Blob;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** Like `call`, for a request that was kept as data. */
export async function send(request: PlainRequest): Promise<unknown> {
  const { method, url } = addressOf(request.route, request.params, request.query);
  const early = method === 'GET' ? takeEarly(url) : undefined;
  const fetchNow = () => fetchJson(method, url, request);
  const response = await (early === undefined ? fetchNow() : early.catch(fetchNow));
  return readAnswer(response);
}

async function fetchJson(method: string, url: string, request: PlainRequest): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey;
  if (request.file) headers['content-type'] = 'application/octet-stream';
  const timeout = AbortSignal.timeout(request.file ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS);
  const body = request.file ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  try {
    return await fetch(url, {
      method,
      headers,
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new ApiError('network', 'The portal could not be reached.');
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    // Cut off on the way, or the page of a proxy in between: not an answer of the portal.
    if (response.ok)
      throw new ApiError('network', 'The answer of the portal was cut off.', { status: response.status });
    json = undefined;
  }
  if (response.ok) return json;
  throw errorFrom(response, json);
}

function errorFrom(response: Response, json: unknown): ApiError {
  const { status } = response;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (isErrorBody(json))
    return new ApiError(json.error.code, json.error.message, { ...json.error, status, retryAfter });
  return new ApiError(codeOfStatus(status), texts.errors.status(status), { status, retryAfter });
}

function isErrorBody(json: unknown): json is ErrorBody {
  if (typeof json !== 'object' || json === null || !('error' in json)) return false;
  const { error } = json;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

/** For answers that did not come from our router: a proxy's, a captive portal's. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'invalid';
}
