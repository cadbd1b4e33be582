import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Caller, createCaller, type Request } from '../../load/storm/caller';
import { countRows } from '../../load/storm/findings';
import { awaitJobs } from '../../load/storm/storm';
import { openStage, type Stage } from './stage';

const MOST_STATEMENTS = 40;

let stage: Stage;
let caller: Caller;
beforeAll(async () => {
  stage = await openStage();
  caller = createCaller(stage.portal.origin);
});
afterAll(async () => {
  caller?.close();
  await stage?.close();
});

const seller = () => stage.cast.leader;
const post = (path: string, token: string, body: unknown): Request => ({
  method: 'POST',
  path,
  token,
  body,
  key: randomUUID(),
});
const done = async <T>(request: Request): Promise<T> => {
  const answer = await caller.persist(request);
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: expect.toBeOneOf([200, 201]) });
  return answer.body as T;
};

async function newLead(): Promise<string> {
  const id = randomUUID();
  const lead = { id, companyName: `Company ${id}`, contactName: 'Ann' };
  await done({ method: 'POST', path: '/api/partner/leads', token: seller().token, body: lead });
  return id;
}
const win = (leadId: string): Request =>
  post(`/api/partner/leads/${leadId}/move`, seller().token, { to: 'won', valueCents: 100_001, currency: 'USD' });
const confirm = (dealId: string): Request => post(`/api/staff/deals/${dealId}/confirm`, stage.cast.staff.token, {});
const newDeal = async (): Promise<string> => (await done<{ deal: { id: string } }>(win(await newLead()))).deal.id;
const newConfirmed = async (): Promise<string> => {
  const id = await newDeal();
  await done(confirm(id));
  return id;
};

const WRITES: Record<string, { useCase: string; next: () => Promise<Request> }> = {
  'a new lead': {
    useCase: 'createLead',
    next: async () => ({
      method: 'POST',
      path: '/api/partner/leads',
      token: seller().token,
      body: { id: randomUUID(), companyName: 'Cut', contactName: 'Ann' },
    }),
  },
  'a win': { useCase: 'moveLead', next: async () => win(await newLead()) },
  'a confirmation': { useCase: 'confirmDeal', next: async () => confirm(await newDeal()) },
  'a refund in part': {
    useCase: 'refundDeal',
    next: async () =>
      post(`/api/staff/deals/${await newConfirmed()}/refund`, stage.cast.staff.token, {
        amountCents: 33_333,
        reason: 'Late',
      }),
  },
  'a cancellation': {
    useCase: 'cancelDeal',
    next: async () =>
      post(`/api/staff/deals/${await newConfirmed()}/cancel`, stage.cast.staff.token, { reason: 'Withdrawn' }),
  },
};

/** Numbers the statements of the next transaction of a use case, from the one that names it. */
function inTransactionOf(useCase: string, decide: (statement: string, n: number) => 'pass' | 'cut' | 'cut after') {
  let connection: number | null = null;
  let n = 0;
  stage.proxy.watch((statement, on) => {
    if (connection === null && statement.includes(useCase)) connection = on;
    if (connection !== on) return 'pass';
    n += 1;
    return decide(statement, n);
  });
}

const UNAVAILABLE = { status: 503, body: { error: { code: 'unavailable', requestId: expect.any(String) } } };

describe.each(Object.entries(WRITES))('the connection to the database that is lost in %s', (_, { useCase, next }) => {
  it('before any of its statements leaves nothing of it, is told as 503, and the same request succeeds after', async () => {
    let last = '';
    for (let at = 1; ; at += 1) {
      expect(at, 'the transaction comes to an end').toBeLessThan(MOST_STATEMENTS);
      const request = await next();
      await awaitJobs(stage.pool, stage.portal.pid);
      const before = await countRows(stage.pool);
      let cut = false;
      inTransactionOf(useCase, (statement, n) => {
        last = statement;
        cut ||= n === at;
        return n === at ? 'cut' : 'pass';
      });
      const answer = (await caller.send(request)) as Answer;
      stage.proxy.watch(null);
      if (!cut) {
        expect(answer.status).toBeLessThan(300);
        expect(at).toBeGreaterThan(5);
        break;
      }
      expect(answer, `cut before statement ${at}: ${last}`).toMatchObject(UNAVAILABLE);
      expect(await countRows(stage.pool), `cut before statement ${at}: ${last}`).toEqual(before);
      expect(await caller.persist(request)).toMatchObject({ status: expect.toBeOneOf([200, 201]), replayed: false });
    }
  });

  it('after it was committed loses only the answer: the same request is told what was done, once', async () => {
    const request = await next();
    let cut = false;
    inTransactionOf(useCase, (statement) => {
      cut = /commit/i.test(statement);
      return cut ? 'cut after' : 'pass';
    });
    expect(await caller.send(request)).toMatchObject(UNAVAILABLE);
    stage.proxy.watch(null);
    expect(cut).toBe(true);
    await awaitJobs(stage.pool, stage.portal.pid);
    const committed = await countRows(stage.pool);
    expect(await caller.persist(request)).toMatchObject({ status: 200, replayed: request.key !== undefined });
    expect(await countRows(stage.pool)).toEqual(committed);
  });
});
