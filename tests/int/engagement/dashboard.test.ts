import { describe, expect, it } from 'vitest';
import { ZDashboard } from '@/contracts/engagement/dashboard';
import type { Queryable } from '@/server/db/queryable';
import { reading } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner } from '../../support/fixtures';
import { daysAgo, leadsOf, rowsOf } from '../pipeline/leads-fixture';

const portal = usePortal();

async function working() {
  const partner = await makePartner(portal());
  const { getDashboard } = await import('@/server/engagement/get-dashboard');
  return {
    ...partner,
    leads: leadsOf(portal(), partner.actor),
    dashboard: async (query: { from?: string; to?: string } = {}) =>
      getDashboard(await reading(portal(), partner.actor), query),
  };
}

async function earned(partnerId: string, cents: number, at: Date): Promise<void> {
  await rowsOf(
    portal(),
    `INSERT INTO commissions (id, partner_id, kind, status, amount_cents, currency, created_at, updated_at) VALUES (portal_uuidv7(), $1, 'base', 'pending', $2, 'USD', $3, $3)`,
    [partnerId, cents, at],
  );
}

describe('the dashboard', () => {
  it('of a new partner holds what the page needs, and the first thing to do', async () => {
    const { dashboard } = await working();
    const answer = await dashboard();
    expect(ZDashboard.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      tierStatus: { tier: 'starter' },
      earnings: { lifetimeCents: 0 },
      leads: { active: 0, overdue: 0, conversionPct: null },
      rank: null,
      activity: [],
    });
    expect(answer.nextActions[0]).toEqual({
      key: 'first-lead',
      text: 'Add your first lead',
      href: '/partner/leads?add=1',
      urgent: false,
    });
    expect(answer.trend).toHaveLength(6);
  });

  it('counts own leads: by stage, active, overdue, won of decided', async () => {
    const [{ leads, dashboard }, other] = [await working(), await working()];
    await other.leads.add({ nextActionAt: daysAgo(1).toISOString() });
    await leads.add({ nextActionAt: daysAgo(1).toISOString() });
    await leads.add({ nextActionAt: daysAgo(-1).toISOString() });
    const [one, two, three] = [
      await leads.add({ nextActionAt: daysAgo(1).toISOString() }),
      await leads.add(),
      await leads.add(),
    ];
    await leads.win(one.id);
    await leads.move(two.id, { to: 'lost', lostReason: 'No' });
    await leads.move(three.id, { to: 'lost', lostReason: 'No' });
    await leads.trash((await leads.add({ nextActionAt: daysAgo(1).toISOString() })).id);
    const answer = await dashboard();
    expect(answer.leads).toEqual({
      byStage: [
        { stage: 'new', count: 2 },
        { stage: 'contacted', count: 0 },
        { stage: 'qualified', count: 0 },
        { stage: 'proposal', count: 0 },
        { stage: 'won', count: 1 },
        { stage: 'lost', count: 2 },
      ],
      active: 2,
      overdue: 1,
      conversionPct: 33,
    });
    expect(answer.nextActions[0]).toMatchObject({ key: 'overdue', text: '1 lead is overdue', urgent: true });
  });

  it('names what waits: new leads nobody called, silent proposals, what the next tier asks', async () => {
    const { leads, dashboard } = await working();
    await leads.add({}, daysAgo(3));
    for (let i = 0; i < 2; i++) await leads.move((await leads.add({}, daysAgo(9))).id, { to: 'proposal' }, daysAgo(8));
    const { nextActions } = await dashboard();
    expect(nextActions.slice(0, 3)).toMatchObject([
      { key: 'untouched', text: '1 new lead waits for a first call', urgent: true },
      { key: 'silent', text: '2 proposals have heard nothing for days', urgent: false },
      { key: 'tier-deals', text: expect.stringMatching(/^\d+ deals to Active$/) },
    ]);
  });

  it('does not ask a viewer to add a lead', async () => {
    const owner = await makePartner(portal());
    const { actor } = await makeMember(portal(), owner.partnerId, 'viewer');
    const { getDashboard } = await import('@/server/engagement/get-dashboard');
    const { nextActions } = await getDashboard(await reading(portal(), { ...actor, partnerId: owner.partnerId }), {});
    expect(nextActions.map(({ key }) => key)).not.toContain('first-lead');
  });

  it('draws half a year by month, or the range that was asked for', async () => {
    const { partnerId, dashboard } = await working();
    await earned(partnerId, 100_00, new Date());
    await earned(partnerId, -30_00, new Date());
    await earned(partnerId, 500_00, daysAgo(400));
    const { trend, earnings } = await dashboard();
    expect(trend).toHaveLength(6);
    expect(trend.at(-1)?.totalCents).toBe(70_00);
    expect(trend.slice(0, 5).map(({ totalCents }) => totalCents)).toEqual([0, 0, 0, 0, 0]);
    expect(earnings.lifetimeCents).toBe(570_00);

    const days = await dashboard({ from: daysAgo(5).toISOString(), to: daysAgo(0).toISOString() });
    expect(days.trend.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(70_00);
    expect(days.trend[0]?.start).toBe(days.trend[0] && new Date(days.trend[0].start).toISOString());
    expect(days.trend.length).toBeGreaterThanOrEqual(5);
    expect(days.earnings.rangeCents).toBe(70_00);
    await expect(dashboard({ from: daysAgo(1).toISOString(), to: daysAgo(2).toISOString() })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(dashboard({ from: '0001-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('counts leads that were added, and those decided, in the range that is asked for', async () => {
    const { leads, dashboard } = await working();
    const old = await leads.add({}, daysAgo(60));
    await leads.add({}, daysAgo(50));
    const young = await leads.add({}, daysAgo(4));
    await leads.win(old.id, 150_000, daysAgo(3));
    await leads.move(young.id, { to: 'lost', lostReason: 'No' }, daysAgo(2));
    const { leads: counted, nextActions } = await dashboard({
      from: daysAgo(10).toISOString(),
      to: daysAgo(0).toISOString(),
    });
    expect(counted.byStage.filter(({ count }) => count > 0)).toEqual([{ stage: 'lost', count: 1 }]);
    expect(counted.conversionPct).toBe(50);
    expect(nextActions.map(({ key }) => key)).not.toContain('first-lead');
    expect((await dashboard()).leads).toMatchObject({ active: 1, conversionPct: 50 });
  });

  it('tells what happened, newest first, of own rows only', async () => {
    const [{ leads, dashboard, partnerId }, other] = [await working(), await working()];
    await other.leads.add({ companyName: 'Theirs' });
    await earned(other.partnerId, 1_00, daysAgo(1));
    const lead = await leads.add({ companyName: 'Mine' }, daysAgo(3));
    await leads.win(lead.id, 150_000, daysAgo(2));
    await earned(partnerId, 300_00, daysAgo(1));
    await leads.trash((await leads.add({ companyName: 'Gone' })).id);
    const { activity } = await dashboard();
    expect(activity.map(({ kind, text, href }) => ({ kind, text, href }))).toEqual([
      { kind: 'commission', text: 'Earned: 300.00 USD from your share of a deal', href: '/partner/earnings' },
      { kind: 'lead', text: 'Mine: Won: 1,500.00 USD', href: `/partner/leads?lead=${lead.id}` },
      {
        kind: 'deal.claimed',
        text: 'Mine: deal of 1,500.00 USD sent for confirmation',
        href: `/partner/leads?lead=${lead.id}`,
      },
      { kind: 'lead', text: 'Mine: Lead added', href: `/partner/leads?lead=${lead.id}` },
    ]);
    expect(activity.map(({ at }) => at)).toEqual(
      activity
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it('says the own place on this month’s board', async () => {
    const [first, second] = [await working(), await working()];
    const { statPeriodsOf } = await import('@/server/money/stat-periods');
    const month = statPeriodsOf(new Date(), 'America/New_York').find(({ period }) => period === 'month');
    for (const [partner, cents] of [[first, 900] as const, [second, 800] as const]) {
      await rowsOf(
        portal(),
        `INSERT INTO partner_stats (period, starts, partner_id, deals, revenue_cents, commission_cents) VALUES ('month', $1, $2, 1, $3, 1)`,
        [month?.starts, partner.partnerId, cents],
      );
    }
    expect((await second.dashboard()).rank).toEqual({ rank: 2, change: null, of: 2 });
    await rowsOf(portal(), `UPDATE partners SET leaderboard_opt_out = true WHERE id = $1`, [first.partnerId]);
    expect((await second.dashboard()).rank).toEqual({ rank: 1, change: null, of: 1 });
    expect((await first.dashboard()).rank).toEqual({ rank: 1, change: null, of: 1 });
  });

  it('tells what became of deals, and to a leader what the team does, without its clients', async () => {
    const { openDesk } = await import('../money/desk');
    const { makeClaimedDeal } = await import('../../support/fixtures');
    const { getDashboard } = await import('@/server/engagement/get-dashboard');
    const leader = await makePartner(portal(), { tier: 'performer' });
    const member = await makePartner(portal(), { leaderId: leader.partnerId, name: 'Mara Member' });
    const desk = await openDesk(portal(), daysAgo(4));
    const step = (days: number) => {
      desk.clock.now = daysAgo(days);
    };
    const [kept, refused] = [
      await makeClaimedDeal(portal(), member.partnerId, 100_000),
      await makeClaimedDeal(portal(), member.partnerId, 50_000),
    ];
    await desk.confirm(kept);
    step(3);
    await desk.reject(refused, 'No contract');
    step(2);
    await desk.correct(kept, 80_000, 'Smaller scope');
    step(1);
    await desk.refund(kept, 20_000, 'Goodwill');
    const feedOf = async (as: typeof leader) =>
      (await getDashboard(await reading(portal(), as.actor), {})).activity.map(({ kind, text }) => `${kind} ${text}`);
    const own = await feedOf(member);
    expect(own).toContainEqual(expect.stringMatching(/^deal.rejected .*: deal not accepted: No contract$/));
    expect(own).toContainEqual(
      expect.stringMatching(/^deal.correction .*: value corrected to 800.00 USD: Smaller scope$/),
    );
    expect(own).toContainEqual(expect.stringMatching(/^deal.refund .*: 200.00 USD refunded: Goodwill$/));
    expect(await feedOf(leader)).toContain('team.deal Mara Member of your team closed a deal');
    const starter = { ...leader, actor: { ...leader.actor, features: [] } };
    expect((await feedOf(starter)).filter((line) => line.startsWith('team.'))).toEqual([]);
  });

  it('is four statements', async () => {
    const { actor } = await working();
    const { getDashboard } = await import('@/server/engagement/get-dashboard');
    const reader = await reading(portal(), actor);
    let statements = 0;
    const db: Queryable = {
      query: (...args) => {
        statements++;
        return reader.db.query(...args);
      },
    };
    await getDashboard({ ...reader, db }, {});
    expect(statements).toBe(4);
  });
});
