import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from './desk';

const portal = usePortal();

const query = pg.Client.prototype.query;
afterEach(() => {
  pg.Client.prototype.query = query;
});

/** Every statement that any connection of this process sends from now on. */
function listen(): string[] {
  const sent: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof query>) {
    const [statement] = args as unknown[];
    sent.push(typeof statement === 'string' ? statement : (statement as { text: string }).text);
    return query.apply(this, args);
  } as typeof query;
  return sent;
}

describe('a confirmation', () => {
  it('takes few enough statements that with authentication, its key and the audit there are at most 20', async () => {
    const desk = await openDesk(portal());
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 15 });
    const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    const partner = await makePartner(portal(), {
      dealsCount: 2,
      leaderId: leader.partnerId,
      recruiterId: recruiter.partnerId,
    });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 150_000);
    const sent = listen();
    const answer = await desk.confirm(deal);
    pg.Client.prototype.query = query;
    expect(answer.commissions).toHaveLength(3);
    expect(answer.promotion).toEqual({ from: 'starter', to: 'active' });
    expect(sent.filter((text) => /^begin/i.test(text))).toHaveLength(1);
    // authentication, claim and answer of the Idempotency-Key, audit and the NOTIFY after commit are the other five
    expect(sent.length).toBeLessThanOrEqual(15);
  });
});

describe('a confirmation by the API', () => {
  it('with an Idempotency-Key takes at most 20 statements, authentication and all; its replay writes nothing', async () => {
    const desk = await openDesk(portal());
    const api = await createApi(portal());
    const token = await api.tokenFor(desk.actor);
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 15 });
    const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    const partner = await makePartner(portal(), {
      dealsCount: 2,
      leaderId: leader.partnerId,
      recruiterId: recruiter.partnerId,
    });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 150_000);
    const confirm = () =>
      api.call(`/api/staff/deals/${deal}/confirm`, {
        method: 'POST',
        token,
        body: {},
        headers: { 'idempotency-key': `confirm-${deal}` },
      });
    const sent = listen();
    const first = await confirm();
    pg.Client.prototype.query = query;
    expect(first).toMatchObject({
      status: 200,
      body: { deal: { status: 'confirmed' }, promotion: { from: 'starter', to: 'active' } },
    });
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(20);
    const replayed = await confirm();
    expect(replayed).toMatchObject({ status: 200, body: first.body });
    expect(await desk.lines(deal)).toHaveLength(3);
  });
});
