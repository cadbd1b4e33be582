import { beforeAll, describe, expect, it } from 'vitest';
import { ZTierStatus } from '@/contracts/tiers/tier-status';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from '../money/desk';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const portal = usePortal();
let programme: Programme;

beforeAll(async () => {
  programme = await openProgramme(portal());
  const first = await programme.module(['active']);
  await programme.module(['active', 'performer']);
  await programme.module(['active'], false);
  const partner = await makePartner(portal());
  await programme.complete(partner, first);
});

describe('tier status', () => {
  it('of a Starter names each requirement of the next tier with where the partner stands', async () => {
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const status = ZTierStatus.parse(await programme.status(partner));
    expect(status).toMatchObject({
      tier: 'starter',
      nextTier: 'active',
      dealsCount: 2,
      dealsMissing: 1,
      progressPct: 33,
      requirements: [
        { key: 'deals', current: 2, target: 3, met: false },
        { key: 'training', current: 0, target: 2, met: false },
      ],
      rates: { baseBps: 2000, referralBps: 0, overrideBps: 0 },
      nextRates: { baseBps: 2200, referralBps: 500, overrideBps: 0 },
      estimatedDays: null,
      override: null,
    });
    expect(status.benefits.next).toContain('22% of every deal');
  });

  it('previews what the last 90 days would have earned at the next tier', async () => {
    const partner = await makePartner(portal());
    const desk = await openDesk(portal(), new Date(Date.now() - 100 * DAY_MS));
    await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 500_000));
    for (const daysAgo of [40, 20]) {
      desk.clock.now = new Date(Date.now() - daysAgo * DAY_MS);
      await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 150_000));
    }
    const status = await programme.status(partner);
    expect(status.preview).toEqual({ currency: 'USD', earnedCents: 60_000, atNextTierCents: 66_000 });
    // The training is open: no pace of deals says when it will be done.
    expect(status).toMatchObject({ dealsCount: 3, dealsMissing: 0, estimatedDays: null });
  });

  it('says how long the missing deals take at the own pace, and never less than the days in tier', async () => {
    const partner = await makePartner(portal(), {
      tier: 'active',
      dealsCount: 7,
      approvedAt: new Date(Date.now() - 5.5 * DAY_MS),
    });
    const desk = await openDesk(portal());
    for (const daysAgo of [4, 3, 2]) {
      desk.clock.now = new Date(Date.now() - daysAgo * DAY_MS);
      await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));
    }
    expect((await programme.status(partner)).estimatedDays).toBeNull();
    await programme.pool.query(
      `UPDATE tier_definitions SET training_required = false, satisfaction_min = NULL, calls_min = NULL WHERE key = 'performer'`,
    );
    const { estimatedDays, requirements } = await programme.status(partner);
    await programme.pool.query(
      `UPDATE tier_definitions SET training_required = true, satisfaction_min = 4.5, calls_min = 2 WHERE key = 'performer'`,
    );
    expect(requirements.find(({ key }) => key === 'days')).toMatchObject({ current: 5, target: 30, met: false });
    expect(estimatedDays).toEqual({ low: 25, high: 25 });
  });

  it('previews what the team and those brought in would bring at a tier that pays for them', async () => {
    const leader = await makePartner(portal());
    const desk = await openDesk(portal());
    const recruited = await makePartner(portal(), { recruiterId: leader.partnerId });
    await desk.confirm(await makeClaimedDeal(portal(), recruited.partnerId, 100_000));
    expect((await programme.status(leader)).preview).toEqual({
      currency: 'USD',
      earnedCents: 0,
      atNextTierCents: 5_000,
    });
    const active = await makePartner(portal(), { tier: 'active' });
    const member = await makePartner(portal(), { leaderId: active.partnerId, recruiterId: active.partnerId });
    await desk.confirm(await makeClaimedDeal(portal(), member.partnerId, 100_000));
    expect((await programme.status(active)).preview).toEqual({
      currency: 'USD',
      earnedCents: 5_000,
      atNextTierCents: 15_000,
    });
  });

  it('names the tier of each feature that staff moved', async () => {
    const partner = await makePartner(portal());
    expect((await programme.status(partner)).movedFeatures).toEqual({});
    await programme.pool.query(`DELETE FROM tier_definitions_unlocked_features f USING tier_definitions d
      WHERE d.id = f.parent_id AND ((f.value::text = 'charts' AND d.key = 'active') OR f.value::text = 'coaching')`);
    expect((await programme.status(partner)).movedFeatures).toEqual({ charts: 'performer', coaching: null });
  });

  it('has nothing above Elite', async () => {
    const partner = await makePartner(portal(), { tier: 'elite', dealsCount: 40 });
    expect(await programme.status(partner)).toMatchObject({
      nextTier: null,
      progressPct: 100,
      requirements: [],
      nextRates: null,
      preview: null,
    });
  });

  it('counts a module when any member completed it', async () => {
    const { makeMember } = await import('../../support/fixtures');
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const colleague = await makeMember(portal(), partner.partnerId, 'sales');
    const module = await programme.module(['active']);
    await programme.complete({ partnerId: partner.partnerId, userId: colleague.userId }, module);
    const { requirements } = await programme.status(partner);
    expect(requirements.find(({ key }) => key === 'training')).toMatchObject({ current: 1, target: 3 });
  });

  it('of another partner is not to be had by naming it', async () => {
    const { getTierStatus } = await import('@/server/tiers/get-tier-status');
    const [own, other] = [
      await makePartner(portal(), { dealsCount: 1 }),
      await makePartner(portal(), { dealsCount: 9 }),
    ];
    const reader = { db: programme.pool, now: new Date() };
    expect((await getTierStatus({ ...reader, actor: own.actor }, { partnerId: other.partnerId })).dealsCount).toBe(1);
    expect(
      (await getTierStatus({ ...reader, actor: programme.actor }, { partnerId: other.partnerId })).dealsCount,
    ).toBe(9);
    await expect(
      getTierStatus({ ...reader, actor: { kind: 'anonymous' } }, { partnerId: other.partnerId }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
