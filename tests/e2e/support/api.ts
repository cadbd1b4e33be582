import type { APIRequestContext } from '@playwright/test';

/** The portal's API as one signed-in person: what a journey prepares, and what it is checked against. */
export type Api = {
  token: string;
  user: { id: string; email: string; name: string; partnerId: string };
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body?: object) => Promise<T>;
  patch: <T>(path: string, body: object) => Promise<T>;
  remove: (path: string) => Promise<void>;
  /** The status of a request that is expected to fail. */
  statusOf: (path: string) => Promise<number>;
};

type SignedIn = { token: string; user: Api['user'] };

export const PASSWORD = 'demo-portal-1';
export const SIGN_IN = { partner: '/api/auth/partner/login', staff: '/api/staff/login' } as const;

/** Signs in with a context of the caller's own, which then holds the cookie too. @throws Error with what was answered instead. */
export async function signInByApi(
  request: APIRequestContext,
  kind: keyof typeof SIGN_IN,
  email: string,
  password = PASSWORD,
): Promise<Api> {
  const { token, user } = await send<SignedIn>(request, 'POST', SIGN_IN[kind], { data: { email, password } });
  const headers = { authorization: `JWT ${token}` };
  return {
    token,
    user,
    get: (path) => send(request, 'GET', path, { headers }),
    post: (path, data = {}) =>
      send(request, 'POST', path, { headers: { ...headers, 'idempotency-key': crypto.randomUUID() }, data }),
    patch: (path, data) => send(request, 'PATCH', path, { headers, data }),
    remove: async (path) => {
      await send(request, 'DELETE', path, { headers });
    },
    statusOf: async (path) => (await request.get(path, { headers })).status(),
  };
}

async function send<T>(
  request: APIRequestContext,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; data?: object },
): Promise<T> {
  const response = await request.fetch(path, { method, ...options });
  if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
  return (await response.json()) as T;
}
