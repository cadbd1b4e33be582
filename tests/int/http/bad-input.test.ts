import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let partner: PartnerFixture;
let token: string;
let staffToken: string;

beforeAll(async () => {
  api = await createApi(portal());
  partner = await makePartner(portal());
  token = await api.tokenFor(partner.actor);
  staffToken = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
});

const counts = async () => {
  const { poolOf } = await import('@/server/db/transaction');
  const { rows } = await poolOf(portal().payload).query(
    `SELECT (SELECT count(*) FROM leads) AS leads, (SELECT count(*) FROM deals) AS deals, (SELECT count(*) FROM commissions) AS commissions, (SELECT count(*) FROM events) AS events`,
  );
  return rows[0];
};
type ErrorAnswer = { error: { code: string; fields?: Record<string, string>; requestId: string } };

describe('a bad lead is refused whole, with the field named', () => {
  const good = { companyName: 'Acme', contactName: 'Ann' };
  it.each([
    ['a missing company', { contactName: 'Ann' }, 'companyName'],
    ['an empty company', { ...good, companyName: '  ' }, 'companyName'],
    ['a company that is a number', { ...good, companyName: 5 }, 'companyName'],
    ['a company of 10,000 letters', { ...good, companyName: 'x'.repeat(10_000) }, 'companyName'],
    ['a NUL character', { ...good, companyName: 'a\u0000b' }, 'companyName'],
    ['an e-mail that is none', { ...good, contactEmail: 'nope' }, 'contactEmail'],
    ['a negative value', { ...good, estimatedValueCents: -1 }, 'estimatedValueCents'],
    ['a value of nothing', { ...good, estimatedValueCents: 0 }, 'estimatedValueCents'],
    ['a broken value', { ...good, estimatedValueCents: 10.5 }, 'estimatedValueCents'],
    ['a value beyond the limit', { ...good, estimatedValueCents: 100_000_000_001 }, 'estimatedValueCents'],
    ['a value beyond all numbers', { ...good, estimatedValueCents: 1e300 }, 'estimatedValueCents'],
    ['a value as text', { ...good, estimatedValueCents: '100' }, 'estimatedValueCents'],
    ['an unknown currency', { ...good, currency: 'XXX' }, 'currency'],
    ['an unknown source', { ...good, source: 'telepathy' }, 'source'],
    ['a malformed id', { ...good, id: 'abc' }, 'id'],
    ['a stage of one’s own', { ...good, stage: 'won' }, 'stage'],
    ['another partner', { ...good, partner: randomUUID() }, 'partner'],
    ['a date that is none', { ...good, nextActionAt: 'tomorrow' }, 'nextActionAt'],
  ])('%s', async (_, body, field) => {
    const before = await counts();
    const answer = await api.call('/api/partner/leads', { method: 'POST', token, body });
    expect(answer.status).toBe(400);
    const { error } = answer.body as ErrorAnswer;
    expect(error.code).toBe('invalid');
    expect(Object.keys(error.fields ?? {})).toEqual([field]);
    expect(error.requestId).toBe(answer.headers.get('x-request-id'));
    expect(await counts()).toEqual(before);
  });
});

describe('what is wrong is said in words that a person reads', () => {
  it('of a field that is missing, of another kind, too big, or none of its choices', async () => {
    const body = { companyName: 5, estimatedValueCents: '100', source: 'telepathy', tags: 'vip' };
    const answer = await api.call('/api/partner/leads', { method: 'POST', token, body });
    expect((answer.body as ErrorAnswer).error.fields).toEqual({
      contactName: 'is needed',
      companyName: 'must be a text',
      estimatedValueCents: 'must be a number',
      source: expect.stringMatching(/^must be one of /),
      tags: 'must be a list',
    });
    const list = await api.call('/api/partner/leads?limit=1000', { token });
    expect((list.body as ErrorAnswer).error.fields).toEqual({ limit: 'must be at most 200' });
  });
});

describe('a body that is no body', () => {
  const send = (raw: string | Uint8Array, headers: Record<string, string> = {}) =>
    api.call('/api/partner/leads', { method: 'POST', token, raw, headers });

  it('broken JSON is 400, not 500', async () => {
    expect(((await send('{"companyName": ')).body as ErrorAnswer).error.code).toBe('invalid');
    expect((await send(new Uint8Array([0xff, 0xfe, 0x00]))).status).toBe(400);
  });
  it('10 MB are 413', async () => {
    const answer = await send(JSON.stringify({ companyName: 'x'.repeat(10_000_000) }));
    expect(answer.status).toBe(413);
    expect((answer.body as ErrorAnswer).error.code).toBe('too_large');
  });
  it('a form is 415', async () => {
    expect((await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });
  it('an array, a string or null are told so', async () => {
    for (const raw of ['[]', '"x"', 'null', '5']) expect((await send(raw)).status, raw).toBe(400);
  });
  it('prototype keys are unknown fields', async () => {
    const answer = await send('{"companyName":"A","contactName":"B","__proto__":{"admin":true},"constructor":1}');
    expect(answer.status).toBe(400);
  });
});

describe('queries', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=abc', 'limit'],
    ['sort=password', 'sort'],
    ['stage=nowhere', 'stage'],
    ['minValue=-1', 'minValue'],
    ['nope=1', 'nope'],
    ['stage=new&stage=won', 'stage'],
    ['cursor=%00', 'cursor'],
    ['cursor=notacursor', 'cursor'],
    ['since=abc', 'since'],
  ])('?%s is refused by name', async (query, field) => {
    const answer = await api.call(`/api/partner/leads?${query}`, { token });
    expect(answer.status).toBe(400);
    expect(Object.keys((answer.body as ErrorAnswer).error.fields ?? {})).toEqual([field]);
  });
  it('odd search text finds nothing and breaks nothing', async () => {
    for (const q of ['%', '_', "'; DROP TABLE leads; --", '\\', '🙂', '(', '"', '*']) {
      const answer = await api.call(`/api/partner/leads?q=${encodeURIComponent(q)}`, { token });
      expect(answer.status, q).toBe(200);
    }
  });
});

describe('a bad decision on a deal', () => {
  it.each([
    ['confirm', { valueCents: -5 }, 400, 'invalid'],
    ['confirm', { valueCents: 1e12 }, 400, 'invalid'],
    ['complete', {}, 409, 'illegal_transition'],
    ['correct', { valueCents: 5 }, 400, 'invalid'],
    ['refund', { amountCents: 5, reason: 'x' }, 409, 'illegal_transition'],
    ['reject', {}, 400, 'invalid'],
  ])('%s %j of a claimed deal is %i', async (verb, body, status, code) => {
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 10_000);
    const before = await counts();
    const answer = await api.call(`/api/staff/deals/${deal}/${verb}`, { method: 'POST', token: staffToken, body });
    expect([answer.status, (answer.body as ErrorAnswer).error.code]).toEqual([status, code]);
    expect(await counts()).toEqual(before);
  });
});

describe('Payload’s own endpoints', () => {
  it('never answer 500 to bad input', async () => {
    const bad: [string, string, string | undefined][] = [
      ['GET', '/api/leads/abc', undefined],
      ['PATCH', `/api/leads/${randomUUID()}`, '{"title"'],
      ['PATCH', `/api/leads/${randomUUID()}`, '{}'],
      ['POST', '/api/leads', '{"companyName":{"$gt":""}}'],
      ['GET', '/api/leads?where[id][equals]=abc', undefined],
      ['GET', '/api/leads?where[nope][equals]=1', undefined],
      ['GET', '/api/leads?sort=-nope', undefined],
      ['GET', '/api/leads?limit=-5&page=-1', undefined],
      ['GET', '/api/leads?where[partner][equals][a]=1', undefined],
      ['POST', '/api/graphql', '{"query":"{ Leads { docs { nope } } }"}'],
      ['POST', '/api/graphql', '{"query":"{"}'],
      ['POST', '/api/graphql', '{}'],
    ];
    for (const [method, path, raw] of bad) {
      const answer = await api.call(path, { method, token, ...(raw ? { raw } : {}) });
      expect(answer.status, `${method} ${path} ${raw ?? ''}: ${answer.text.slice(0, 200)}`).toBeLessThan(500);
    }
  });

  it('a PATCH of a guarded field is 409 and names it', async () => {
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 10_000);
    const answer = await api.call(`/api/deals/${deal}`, {
      method: 'PATCH',
      token: staffToken,
      body: { status: 'confirmed', title: 'New title' },
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('status');
    const kept = await api.call(`/api/deals/${deal}`, { token: staffToken });
    expect(kept.body).toMatchObject({ status: 'claimed' });
    expect((kept.body as { title: string }).title).not.toBe('New title');
  });
});

describe('the published description', () => {
  it('is valid OpenAPI 3.1 with every route in it', async () => {
    const { openApiDocument } = await import('@/http/openapi');
    const { createConfig, lintFromString } = await import('@redocly/openapi-core');
    const document = openApiDocument('http://localhost:3000');
    const problems = await lintFromString({
      source: JSON.stringify(document),
      config: await createConfig({
        rules: {
          struct: 'error',
          'no-unresolved-refs': 'error',
          'operation-operationId-unique': 'error',
          'path-parameters-defined': 'error',
        },
      }),
    });
    expect(problems.map(({ message, location }) => `${message} ${location[0]?.pointer ?? ''}`)).toEqual([]);
    const { ALL_ROUTES } = await import('@/contracts/all-routes');
    const operations = Object.values(document.paths as Record<string, object>).reduce(
      (sum, path) => sum + Object.keys(path).length,
      0,
    );
    expect(operations).toBe(ALL_ROUTES.length);
  });
});
