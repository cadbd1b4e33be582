import { beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '@/server/db/clock';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk } from '../money/desk';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const portal = usePortal();
let programme: Programme;
let desk: Desk;
let basics: string;

beforeAll(async () => {
  programme = await openProgramme(portal());
  desk = await openDesk(portal());
  basics = await programme.module(['active']);
});

/** Confirms `count` deals of 1,000.00, one after the other. */
async function confirmDeals(partnerId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const id = await makeClaimedDeal(portal(), partnerId, 100_000);
    await desk.confirm(id);
    ids.push(id);
  }
  return ids;
}

/** A partner of the tier Active for 40 days that lacks nothing for Performer but what a test takes away. */
async function nearlyPerformer(lacking: { days?: number; calls?: number; rating?: number } = {}) {
  const since = new Date(Date.now() - (lacking.days ?? 40) * DAY_MS);
  const partner = await makePartner(portal(), { tier: 'active', dealsCount: 10, approvedAt: since });
  await programme.review(partner.partnerId, lacking.rating ?? 4.5);
  for (let n = 0; n < (lacking.calls ?? 2); n++) await programme.call(partner.partnerId);
  return partner;
}

describe('promotion', () => {
  it('comes with the third deal when the required training is complete, and serves the next deal', async () => {
    const partner = await makePartner(portal(), { dealsCount: 2 });
    await programme.complete(partner, basics);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'starter' });

    await confirmDeals(partner.partnerId, 2);
    expect(await programme.tierOf(partner.partnerId)).toEqual({ tier: 'active', earned: 'active', deals: 4 });
    expect(await programme.history(partner.partnerId)).toEqual(['promoted starter>active 2>3 deal-confirmed']);
    const rates = await programme.rows<{ rate: number }>(
      `SELECT rate_bps AS rate FROM commissions WHERE partner_id = $1 ORDER BY created_at, id`,
      [partner.partnerId],
    );
    expect(rates.map(({ rate }) => rate)).toEqual([2000, 2200]);
  });

  it('waits for the training, and comes with it', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    await programme.evaluate(partner.partnerId);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'starter' });
    await programme.complete(partner, basics);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
    expect(await programme.history(partner.partnerId)).toEqual(['promoted starter>active 3>3 training-progress']);
  });

  it('comes with the review that lifts satisfaction to what is asked', async () => {
    const partner = await nearlyPerformer({ rating: 4 });
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
    await programme.review(partner.partnerId, 5);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer' });
  });

  it('comes with the call that was missing', async () => {
    const partner = await nearlyPerformer({ calls: 1 });
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
    await programme.call(partner.partnerId);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer' });
  });

  it('counts a mean of 4.499 as less than 4.5', async () => {
    const partner = await nearlyPerformer({ rating: 4.4999 });
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
  });

  it('tells open pages the tier and what can be used now, in the same transaction', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    await programme.complete(partner, basics);
    expect(await programme.told(partner.partnerId, 'tier.changed')).toEqual([
      { from: 'starter', to: 'active', cause: 'training-progress' },
    ]);
    const [announced] = await programme.told(partner.partnerId, 'features.changed');
    expect(announced?.features).toContain('lead-crm');
    expect(announced?.features).not.toContain('team-dashboard');
  });

  it('is one for several reviews at once, and none of them waits for ever', async () => {
    const partner = await nearlyPerformer({ rating: 4.5, calls: 0 });
    await Promise.all(
      [...Array(4).fill('call'), ...Array(4).fill('review')].map((kind) =>
        kind === 'call' ? programme.call(partner.partnerId) : programme.review(partner.partnerId, 5),
      ),
    );
    const [row] = await programme.rows<{ calls: number; satisfaction: number }>(
      `SELECT calls_held AS calls, satisfaction FROM partners WHERE id = $1`,
      [partner.partnerId],
    );
    expect(row).toEqual({ calls: 4, satisfaction: 4.9 });
    expect(await programme.history(partner.partnerId)).toHaveLength(1);
  });
});

describe('several steps', () => {
  it('are climbed in one evaluation where none asks for days, each in the history', async () => {
    const partner = await makePartner(portal(), { dealsCount: 12 });
    await programme.rows(
      `UPDATE tier_definitions SET days_min = NULL, calls_min = NULL, satisfaction_min = NULL WHERE key = 'performer'`,
    );
    try {
      await programme.complete(partner, basics);
    } finally {
      await programme.rows(
        `UPDATE tier_definitions SET days_min = 30, calls_min = 2, satisfaction_min = 4.5 WHERE key = 'performer'`,
      );
    }
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer', earned: 'performer' });
    expect(await programme.history(partner.partnerId)).toEqual([
      'promoted starter>active 12>12 training-progress',
      'promoted active>performer 12>12 training-progress',
    ]);
    expect(await programme.told(partner.partnerId, 'tier.changed')).toEqual([
      { from: 'starter', to: 'performer', cause: 'training-progress' },
    ]);
  });

  it('stop before a tier that asks for days, which begin with the step before', async () => {
    const partner = await makePartner(portal(), { dealsCount: 12, approvedAt: new Date(Date.now() - 400 * DAY_MS) });
    await programme.review(partner.partnerId, 5);
    await programme.call(partner.partnerId);
    await programme.call(partner.partnerId);
    await programme.complete(partner, basics);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
    await programme.evaluate(partner.partnerId);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
  });
});

describe('days in tier', () => {
  it('are counted by the nightly run', async () => {
    const { evaluateNightly } = await import('@/server/tiers/evaluate-nightly');
    const partner = await nearlyPerformer({ days: 29 });
    await evaluateNightly(portal().payload);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });

    setClock(new Date(Date.now() + 2 * DAY_MS));
    try {
      await evaluateNightly(portal().payload);
    } finally {
      setClock(null);
    }
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer' });
    expect(await programme.history(partner.partnerId)).toEqual(['promoted active>performer 10>10 time-in-tier']);
  });
});

describe('a reversal', () => {
  it('lowers the count, says so in the history, and does not demote', async () => {
    const partner = await makePartner(portal(), { dealsCount: 2 });
    await programme.complete(partner, basics);
    const [id] = await confirmDeals(partner.partnerId, 1);
    await desk.refund(id as string, 100_000);
    expect(await programme.tierOf(partner.partnerId)).toEqual({ tier: 'active', earned: 'active', deals: 2 });
    expect((await programme.history(partner.partnerId)).at(-1)).toMatch(/^count-lowered active>active 3>2 /);
    await programme.evaluate(partner.partnerId);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active' });
  });
});

describe('the history of tiers', () => {
  it('is refused every change by the database', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    await programme.complete(partner, basics);
    const change = (sql: string) => programme.rows(`${sql} WHERE partner_id = $1`, [partner.partnerId]);
    await expect(change(`UPDATE tier_events SET new_tier = 'elite'`)).rejects.toThrow(/append-only/);
    await expect(change(`DELETE FROM tier_events`)).rejects.toThrow(/append-only/);
    await expect(
      programme.rows(`UPDATE partners SET tier = 'elite' WHERE id = $1`, [partner.partnerId]),
    ).rejects.toThrow(/does not change in use case/);
  });
});

describe('a call that is logged ahead', () => {
  it('counts when it has taken place', async () => {
    const { recordStanding } = await import('@/server/tiers/record-standing');
    const partner = await makePartner(portal());
    const held = new Date(Date.now() + 3 * 86_400_000);
    const data = { partner: partner.partnerId, kind: 'check-in' as const, heldAt: held.toISOString() };
    const { id } = await portal().payload.create({
      collection: 'engagement-calls',
      data,
      req: await programme.req(),
      overrideAccess: false,
      depth: 0,
    });
    const calls = async () =>
      (
        await programme.rows<{ calls: number }>(`SELECT calls_held AS calls FROM partners WHERE id = $1`, [
          partner.partnerId,
        ])
      )[0]?.calls;
    expect(await calls()).toBe(0);
    expect(
      await programme.rows(
        `SELECT run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'count-calls' AND key = 'call:' || $1`,
        [id],
      ),
    ).toEqual([{ at: held }]);
    await recordStanding(await portal().asSystem(held), { partnerId: partner.partnerId, because: 'engagement-calls' });
    expect(await calls()).toBe(1);
  });
});
