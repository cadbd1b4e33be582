import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from './desk';

const portal = usePortal();

const outcomes = async (attempts: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((each) =>
    each.status === 'fulfilled' ? 'done' : String((each.reason as { code?: string }).code ?? each.reason),
  );

describe('at the same moment', () => {
  it('20 confirmations of one deal write one set of commissions', async () => {
    const desk = await openDesk(portal());
    const recruiter = await makePartner(portal(), { tier: 'active' });
    const partner = await makePartner(portal(), { recruiterId: recruiter.partnerId });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 150_000);
    const answers = await outcomes(Array.from({ length: 20 }, () => desk.confirm(deal)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'illegal_transition')).toHaveLength(19);
    expect(await desk.lines(deal)).toEqual(['base pending 30000 USD', 'referral pending 7500 USD']);
    expect(await desk.rows(`SELECT deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { deals_count: 1 },
    ]);
    expect(await desk.board(partner.partnerId)).toEqual({ deals: 1, revenue: 150_000, commission: 30_000 });
  });

  it('of 10 deals of a partner with 2, exactly one earns at 20 %', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const deals = await Promise.all(
      Array.from({ length: 10 }, () => makeClaimedDeal(portal(), partner.partnerId, 100_000)),
    );
    expect(await outcomes(deals.map((deal) => desk.confirm(deal)))).toEqual(deals.map(() => 'done'));
    const rates = await desk.rows<{ rate_bps: number; n: number }>(
      `SELECT rate_bps, count(*) AS n FROM commissions WHERE partner_id = $1 GROUP BY rate_bps ORDER BY rate_bps`,
      [partner.partnerId],
    );
    expect(rates).toEqual([
      { rate_bps: 2000, n: 1 },
      { rate_bps: 2200, n: 9 },
    ]);
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'active', deals_count: 12 },
    ]);
    expect(await desk.rows(`SELECT count(*) AS n FROM tier_events WHERE partner_id = $1`, [partner.partnerId])).toEqual(
      [{ n: 1 }],
    );
  });

  it('deals of partners who lead and recruit one another neither dead-lock nor lose a cent', async () => {
    const desk = await openDesk(portal());
    const a = await makePartner(portal(), { tier: 'performer', dealsCount: 12 });
    const b = await makePartner(portal(), { tier: 'performer', dealsCount: 12, leaderId: a.partnerId });
    const c = await makePartner(portal(), {
      tier: 'performer',
      dealsCount: 12,
      leaderId: b.partnerId,
      recruiterId: a.partnerId,
    });
    await desk.rows(`UPDATE partners SET leader_id = $2, recruiter_id = $3 WHERE id = $1`, [
      a.partnerId,
      c.partnerId,
      b.partnerId,
    ]);
    const partners = [a, b, c];
    const deals = await Promise.all(
      Array.from({ length: 24 }, (_, i) => makeClaimedDeal(portal(), partners[i % 3]?.partnerId ?? '', 100_000 + i)),
    );
    expect(await outcomes(deals.map((deal) => desk.confirm(deal)))).toEqual(deals.map(() => 'done'));
    const mixed = deals.map((deal, i) =>
      i % 3 === 0 ? desk.refund(deal, 100_000 + i) : i % 3 === 1 ? desk.cancel(deal) : desk.correct(deal, 50_000),
    );
    expect(await outcomes([...mixed, desk.mature()])).toEqual([...deals, ''].map(() => 'done'));
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('a refund and a cancellation of one deal take it back once', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { dealsCount: 5 });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    await desk.confirm(deal);
    const answers = await outcomes([desk.refund(deal, 100_000), desk.cancel(deal), desk.refund(deal, 100_000)]);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(await desk.balances(partner.partnerId)).toEqual({});
    expect(await desk.rows(`SELECT deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { deals_count: 5 },
    ]);
  });

  it('two runs of the maturing job move each line once', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    for (let i = 0; i < 2; i++) await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));
    desk.clock.now = new Date(desk.clock.now.getTime() + 14 * 86_400_000);
    await Promise.all([desk.mature(), desk.mature(), desk.mature()]);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: 40_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('a proof of the ledger sees it as it stood at one moment, whatever is written meanwhile', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deals = await Promise.all(
      Array.from({ length: 12 }, () => makeClaimedDeal(portal(), partner.partnerId, 100_000)),
    );
    const writing = Promise.all(deals.map((deal) => desk.confirm(deal)));
    const proofs = await Promise.all([desk.verify(), desk.verify(), desk.verify()]);
    await writing;
    expect(proofs.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('a title-only save by Payload and a confirmation, 200 times: neither is lost', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const saver = await desk.req();
    const deals = await Promise.all(
      Array.from({ length: 200 }, () => makeClaimedDeal(portal(), partner.partnerId, 10_000)),
    );
    const rename = async (id: string) =>
      portal().payload.update({
        collection: 'deals',
        id,
        data: { title: `Renamed ${id}` },
        req: await portal().reqAs(desk.actor),
        user: saver.user,
        overrideAccess: false,
        depth: 0,
      });
    for (let i = 0; i < deals.length; i += 8) {
      await Promise.all(
        deals
          .slice(i, i + 8)
          .flatMap((id, j) => (j % 2 === 0 ? [rename(id), desk.confirm(id)] : [desk.confirm(id), rename(id)])),
      );
    }
    expect(
      await desk.rows(
        `SELECT count(*) AS n FROM deals WHERE partner_id = $1 AND status = 'confirmed' AND title = 'Renamed ' || id AND confirmed_at IS NOT NULL`,
        [partner.partnerId],
      ),
    ).toEqual([{ n: 200 }]);
    expect(
      await desk.rows(
        `SELECT count(DISTINCT deal_id) AS deals, count(*) AS lines FROM commissions WHERE partner_id = $1`,
        [partner.partnerId],
      ),
    ).toEqual([{ deals: 200, lines: 200 }]);
  });
});

describe('a confirmation that ends in the middle', () => {
  const POINTS = [
    ['before the money is written', /^\s*WITH written AS/],
    ['before the partner is counted', /^\s*UPDATE partners/],
    ['before the events', /^\s*INSERT INTO events/],
    ['before the commit', /^commit/i],
  ] as const;

  it.each(POINTS)('%s leaves nothing half-done, and may be tried again', async (_, point) => {
    const pg = await import('pg');
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    const query = pg.default.Client.prototype.query;
    let killed = 0;
    // The server ends the connection as it does when the process that holds it is killed.
    pg.default.Client.prototype.query = async function (
      this: InstanceType<typeof pg.default.Client>,
      ...args: unknown[]
    ) {
      const [statement] = args as [string | { text: string }];
      const text = typeof statement === 'string' ? statement : statement.text;
      if (killed === 0 && point.test(text)) {
        killed += 1;
        const { rows } = (await Reflect.apply(query, this, ['SELECT pg_backend_pid() AS pid'])) as {
          rows: { pid: number }[];
        };
        const other = new pg.default.Client({ connectionString: portal().databaseUrl });
        await other.connect();
        await Reflect.apply(query, other, ['SELECT pg_terminate_backend($1)', [rows[0]?.pid]]);
        await other.end();
      }
      return Reflect.apply(query, this, args);
    } as typeof query;
    try {
      await expect(desk.confirm(deal)).rejects.toThrow();
    } finally {
      pg.default.Client.prototype.query = query;
    }
    expect(killed).toBe(1);
    expect(await desk.rows(`SELECT status, confirmed_at FROM deals WHERE id = $1`, [deal])).toEqual([
      { status: 'claimed', confirmed_at: null },
    ]);
    expect(await desk.lines(deal)).toEqual([]);
    expect(await desk.balances(partner.partnerId)).toEqual({});
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'starter', deals_count: 2 },
    ]);
    expect(await desk.rows(`SELECT type FROM events WHERE data->>'dealId' = $1`, [deal])).toEqual([]);
    expect((await desk.confirm(deal)).promotion).toEqual({ from: 'starter', to: 'active' });
  });
});

describe('a leader who comes in while a confirmation waits for the partner', () => {
  it('and whose row is somebody else’s is not waited for out of order: the confirmation is to be tried again', async () => {
    const desk = await openDesk(portal());
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 12 });
    const partner = await makePartner(portal());
    expect(leader.partnerId < partner.partnerId).toBe(true);
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    const [change, other] = [await desk.pool.connect(), await desk.pool.connect()];
    try {
      await change.query('BEGIN');
      await change.query('UPDATE partners SET leader_id = $2 WHERE id = $1', [partner.partnerId, leader.partnerId]);
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM partners WHERE id = $1 FOR NO KEY UPDATE', [leader.partnerId]);
      const confirmed = outcomes([desk.confirm(deal)]);
      const waits = () =>
        desk.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      while ((await waits()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      await change.query('COMMIT');
      expect(await confirmed).toEqual(['55P03']);
    } finally {
      await other.query('ROLLBACK');
      change.release();
      other.release();
    }
    await desk.confirm(deal);
    expect(await desk.lines(deal, leader.partnerId)).toEqual(['override pending 10000 USD']);
  });
});

it('leaves a ledger that verifies', async () => {
  const desk = await openDesk(portal());
  expect((await desk.verify()).problems).toEqual([]);
});
