import { beforeAll, describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import { openPlanDesk, type PlanDesk } from './plan-desk';

const portal = usePortal();
const now = new Date('2026-11-21T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
let desk: PlanDesk;
let lea: PartnerFixture;
let rex: PartnerFixture;
let pat: PartnerFixture;
let eve: PartnerFixture;

/** Confirms a deal at a time. */
async function sold(partner: PartnerFixture, valueCents: number, daysAgo: number): Promise<string> {
  const id = await makeClaimedDeal(portal(), partner.partnerId, valueCents);
  desk.clock.now = ago(daysAgo);
  await desk.confirm(id);
  return id;
}

beforeAll(async () => {
  desk = await openPlanDesk(portal(), now);
  const approvedAt = ago(200);
  lea = await makePartner(portal(), { tier: 'performer', dealsCount: 12, approvedAt });
  rex = await makePartner(portal(), { tier: 'active', dealsCount: 4, approvedAt });
  const under = { leaderId: lea.partnerId, recruiterId: rex.partnerId, approvedAt };
  pat = await makePartner(portal(), { tier: 'starter', ...under });
  eve = await makePartner(portal(), {
    tier: 'active',
    dealsCount: 5,
    currency: 'EUR',
    leaderId: rex.partnerId,
    approvedAt,
  });
  await desk.rows(
    `INSERT INTO currency_rates (id, base, quote, rate_micros, day, source, created_at, updated_at)
     VALUES (portal_uuidv7(), 'USD', 'EUR', 920000, $1, 'test', now(), now())`,
    [ago(300)],
  );
  const first = await sold(pat, 100_001, 100);
  const second = await sold(pat, 333_333, 90);
  await sold(pat, 200_000, 80);
  // The fourth is earned as Active.
  await sold(pat, 77_777, 70);
  const gone = await sold(pat, 50_000, 60);
  await sold(lea, 123_457, 50);
  await sold(eve, 99_999, 40);
  desk.clock.now = ago(30);
  await desk.refund(first, 33_333);
  await desk.correct(second, 444_444);
  await desk.refund(gone, 50_000);
  desk.clock.now = now;
});

describe('the rules in force over what really happened', () => {
  it('give every partner exactly what was earned, cents, refunds, corrections and currencies included', async () => {
    // Another support rate is no rule of money: one that nobody holds changes, so that the plan is one at all.
    const id = await desk.make([{ tier: 'elite', baseRateBps: 3100 }]);
    expect(await desk.replay(id)).toBe(6);
    const { totals, most } = await desk.outcome(id);
    expect(totals).toMatchObject({
      deals: 6,
      leftAsTheyAre: 0,
      whole: { differenceCents: 0 },
      partners: { more: 0, less: 0 },
    });
    expect(most).toEqual([]);
    for (const { partner, earned, replayed } of await desk.results(id)) {
      expect(replayed).toBe(earned);
      const [real] = await desk.rows<{ cents: number }>(
        `SELECT sum(amount_cents) AS cents FROM commissions WHERE partner_id = $1`,
        [partner],
      );
      expect(earned).toBe(real?.cents);
    }
  });

  it('is no plan: there is nothing to replay', async () => {
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2000 }]);
    await expect(desk.start(id)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a draft over what really happened', () => {
  const of = async (id: string, partner: PartnerFixture) =>
    (await desk.results(id)).find((result) => result.partner === partner.partnerId);

  it('raises a rate for the deals that were earned at it, and for nobody else', async () => {
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2100 }]);
    await desk.replay(id);
    // (100,001 - 33,333) + 444,444 + 200,000 at one percent more; the fourth was earned as Active.
    expect(await of(id, pat)).toMatchObject({ difference: 667 + 4445 + 2000 - 1 });
    expect((await of(id, lea))?.difference).toBe(0);
    expect((await of(id, rex))?.difference).toBe(0);
  });

  it('gives a tier earlier, its rate to the deals after it, and to those who recruited nothing less', async () => {
    const id = await desk.make([{ tier: 'active', dealsRequired: 1 }]);
    await desk.replay(id);
    // The second and the third at 22 % in place of 20 %.
    expect(await of(id, pat)).toMatchObject({ difference: 8889 + 4000, tier: 'active', would: 'active' });
  });

  it('pays an override where none was paid, in the leader’s currency of that time', async () => {
    const id = await desk.make([{ tier: 'active', overrideRateBps: 300 }]);
    await desk.replay(id);
    expect((await of(id, rex))?.difference).toBe(3000);
  });

  it('caps what one deal may earn', async () => {
    const id = await desk.make([], { capBps: 2500 });
    await desk.replay(id);
    const [leader, recruiter] = [await of(id, lea), await of(id, rex)];
    expect(leader?.difference).toBeLessThan(0);
    expect(recruiter?.difference).toBeLessThan(0);
    expect((await of(id, pat))?.difference).toBe(0);
    const { totals } = await desk.outcome(id);
    const { base, override, referral } = totals?.byKind ?? { base: 0, override: 0, referral: 0 };
    expect(base + override + referral).toBe(totals?.whole.differenceCents);
  });

  it('is replayed anew by a second replay, in place of the first', async () => {
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2100 }]);
    await desk.replay(id);
    const before = await desk.results(id);
    await desk.replay(id);
    expect(await desk.results(id)).toEqual(before);
  });

  it('keeps nothing of a replay when it was edited meanwhile', async () => {
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2100 }]);
    await desk.start(id);
    await portal().payload.update({
      collection: 'plan-drafts',
      id,
      data: { note: 'Another thought' },
      req: await desk.req(),
      overrideAccess: false,
    });
    expect(await desk.runReplay(id)).toBeNull();
    expect(await desk.outcome(id)).toMatchObject({ status: 'draft', totals: null });
  });

  it('is read as a file by finance, with an entry in the audit log', async () => {
    const { exportPlanResults } = await import('@/server/plans/get-plan-outcome');
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2100 }]);
    await desk.replay(id);
    const { actor } = await makeStaff(portal(), 'finance');
    let file = '';
    for await (const lines of await exportPlanResults({ db: desk.pool, actor, now }, { id }, 'r-1')) file += lines;
    expect(file.split('\r\n')[0]).toBe(
      'Partner,Name,Currency,Earned,Replayed,Difference,Of own deals,Of the team,Of partners brought in,Tier,Tier replayed',
    );
    expect(file).toContain(',71.11,');
    expect(await desk.rows(`SELECT target FROM audit_log WHERE action = 'plans.results'`)).toEqual([{ target: id }]);
  });
});
