import { handleEndpoints, type SanitizedConfig } from 'payload';

/** Payload's own sign-in, refresh, reset and first-user endpoints, for both auth collections: ours replace them. */
const CLOSED =
  /^\/api\/(?:staff|partner-users)\/(?:login|logout|refresh-token|first-register|forgot-password|reset-password|unlock|verify)(?:\/|$)/;
const BUILT_IN =
  /^\/api\/(?:payload-jobs|payload-locked-documents|payload-kv|payload-migrations|payload-folders)(?:\/|$)/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Second segments of a collection's path that are words and not ids. */
const WORDS = new Set(['count', 'me', 'init', 'access', 'versions', 'duplicate', 'file', 'paste-url']);

const MAX_JSON = 1_000_000;
const MAX_UPLOAD = 55_000_000;

const refusal = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'Cache-Control': 'private, no-store' } });

export type PayloadBridge = (request: Request) => Promise<Response>;

/**
 * Payload's REST and GraphQL, served in this process without Next. What they answer keeps Payload's form; what must not be
 * reached is closed here, and access functions decide the rest.
 */
export function createPayloadBridge(
  config: SanitizedConfig,
  graphql: (request: Request) => Promise<Response>,
  afterWrite: () => void,
): PayloadBridge {
  const slugs = new Set(config.collections.map(({ slug }) => slug));
  return async (request) => {
    const { pathname } = new URL(request.url);
    const refused = refuse(request, pathname, slugs);
    if (refused) return refused;
    const checked = await withCheckedBody(request);
    if (checked instanceof Response) return checked;
    const response =
      pathname === '/api/graphql' ? await graphql(checked) : await handleEndpoints({ config, request: checked });
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS') afterWrite();
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    return response;
  };
}

function refuse(request: Request, pathname: string, slugs: ReadonlySet<string>): Response | null {
  if (CLOSED.test(pathname) || BUILT_IN.test(pathname))
    return refusal(404, 'There is nothing here. See /api/docs for sign-in.');
  const [, , slug = '', id] = pathname.split('/');
  if (slugs.has(slug) && id && !UUID.test(id) && !WORDS.has(id)) return refusal(404, 'There is nothing here.');
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const length = request.headers.get('content-length');
  if (request.body && length === null) return refusal(413, 'State the size of the body by Content-Length.');
  const multipart = (request.headers.get('content-type') ?? '').startsWith('multipart/');
  if (Number(length ?? 0) > (multipart ? MAX_UPLOAD : MAX_JSON)) return refusal(413, 'The body is too large.');
  return null;
}

/** Broken JSON is the sender's fault: say so before Payload makes a 500 of it. */
async function withCheckedBody(request: Request): Promise<Request | Response> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '') || !request.body) return request;
  const text = await request.text();
  try {
    if (text !== '') JSON.parse(text);
  } catch {
    return refusal(400, 'The body is not valid JSON.');
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: text === '' ? null : text,
  });
}
