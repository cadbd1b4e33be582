import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, sentenceFor } from './api-error';
import { call, send } from './call';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })),
  );
const refusalOf = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError');
  return error;
};
afterEach(() => vi.unstubAllGlobals());

describe('a call to the API', () => {
  it('sends JSON with the cookie and the idempotency key', async () => {
    answer(200, { read: 2 });
    await call('leads.move', { params: { id: 'x' }, body: { to: 'contacted' }, idempotencyKey: 'k1' });
    expect(fetch).toHaveBeenCalledWith(
      '/api/partner/leads/x/move',
      expect.objectContaining({
        method: 'POST',
        body: '{"to":"contacted"}',
        credentials: 'same-origin',
        headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'k1' },
      }),
    );
  });

  it('sends a file as it is, with what is said of it in the address', async () => {
    answer(201, {});
    const file = new Blob(['%PDF'], { type: 'application/pdf' });
    await send({ route: 'leads.files.add', params: { id: 'x' }, query: { id: 'n1', name: 'A & B.pdf' }, file });
    expect(fetch).toHaveBeenCalledWith(
      '/api/partner/leads/x/files?id=n1&name=A+%26+B.pdf',
      expect.objectContaining({
        method: 'POST',
        body: file,
        headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      }),
    );
  });

  it('throws the typed refusal with its fields and current row', async () => {
    const error = {
      code: 'stale',
      message: 'Changed meanwhile.',
      requestId: 'r1',
      fields: { version: 'is old' },
      current: { version: 4 },
    };
    answer(409, { error });
    const refusal = await refusalOf(call('profile.get', {}));
    expect(refusal).toMatchObject({
      code: 'stale',
      status: 409,
      requestId: 'r1',
      fields: { version: 'is old' },
      current: { version: 4 },
    });
  });

  it('reads Retry-After of a limit', async () => {
    answer(429, { error: { code: 'rate_limited', message: 'Slow down.', requestId: 'r' } }, { 'retry-after': '7' });
    const refusal = await refusalOf(call('profile.get', {}));
    expect(refusal.retryAfter).toBe(7);
    expect(sentenceFor(refusal)).toBe('That was a lot at once. Please try again in 7 seconds.');
  });

  it('calls a lost connection `network`, because nobody knows whether the server acted', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    expect((await refusalOf(call('profile.get', {}))).code).toBe('network');
  });

  it('does not take a cut-off answer for an answer', async () => {
    answer(200, '{"docs": [');
    expect((await refusalOf(call('profile.get', {}))).code).toBe('network');
  });

  it('maps the page of a proxy by its status', async () => {
    answer(502, '<html>Bad gateway</html>');
    expect((await refusalOf(call('profile.get', {}))).code).toBe('unavailable');
  });

  it('takes the answer that the page asked for early, once', async () => {
    answer(200, { late: true });
    vi.stubGlobal('window', {
      portalEarly: { '/api/partner/profile': Promise.resolve(new Response('{"early":true}')) },
    });
    expect(await call('profile.get', {})).toEqual({ early: true });
    expect(await call('profile.get', {})).toEqual({ late: true });
  });
});
