import { GRAPHQL_POST } from '@payloadcms/next/routes';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import type { Portal } from './boot';

export type ApiCall = {
  method?: string;
  /** Of a session, or an API key. */
  token?: string | null;
  cookie?: string;
  body?: unknown;
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
};
export type ApiAnswer = { status: number; body: unknown; text: string; headers: Headers };

/** The whole API in process, as the server answers it: our router first, then Payload's REST and GraphQL. */
export type Api = {
  call(path: string, options?: ApiCall): Promise<ApiAnswer>;
  /** A live session of that user, without going through the password. */
  tokenFor(actor: PartnerActor | StaffActor): Promise<string>;
};

const API_KEY = /^p[ps]k_/;
export const TEST_ORIGIN = 'http://localhost:3000';

export async function createApi(
  portal: Portal,
  { ip = '127.0.0.1', limits = 1_000 }: { ip?: string; limits?: number } = {},
): Promise<Api> {
  const [
    { allBindings },
    { createLimiter },
    { createLogger },
    { createPayloadBridge },
    { createRouter },
    { openSession },
    { poolOf },
    { default: config },
  ] = await Promise.all([
    import('@/http/bindings'),
    import('@/http/limits'),
    import('@/http/logger'),
    import('@/http/payload-bridge'),
    import('@/http/router'),
    import('@/server/accounts/open-session'),
    import('@/server/db/transaction'),
    import('@payload-config'),
  ]);
  const { payload } = portal;
  const nothing = (): void => undefined;
  const limiter = createLimiter(limits);
  const router = createRouter({
    payload,
    bindings: allBindings(TEST_ORIGIN),
    limiter,
    log: createLogger('silent'),
    publicUrl: TEST_ORIGIN,
    afterWrite: nothing,
  });
  const graphql = GRAPHQL_POST(config);
  const bridge = createPayloadBridge({
    payload,
    graphql: (request) => graphql(request),
    limiter,
    afterWrite: nothing,
  });

  return {
    async call(path, { method = 'GET', token, cookie, body, raw, headers = {} } = {}) {
      const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const request = new Request(`${TEST_ORIGIN}${path}`, {
        method,
        headers: {
          host: 'localhost:3000',
          ...(content === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }),
          ...(token ? { authorization: `${API_KEY.test(token) ? 'Bearer' : 'JWT'} ${token}` } : {}),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        ...(content === undefined ? {} : { body: content as BodyInit }),
      });
      const response = (await router(request, { ip })) ?? (await bridge(request, { ip }));
      const text = await response.text();
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        parsed = undefined; // a file, or nothing
      }
      return { status: response.status, body: parsed, text, headers: response.headers };
    },
    async tokenFor(actor) {
      const origin = { ip: '127.0.0.1', userAgent: 'test', requestId: 'test', now: new Date() };
      const [collection, id] =
        actor.kind === 'partner' ? (['partner-users', actor.userId] as const) : (['staff', actor.staffId] as const);
      return (await openSession(payload, poolOf(payload), collection, id, origin)).token;
    },
  };
}
