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
    expect(status).toMatchObject({ dealsCount: 3, dealsMissing: 0, estimatedDays: { low: 0, high: 0 } });
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
    const { estimatedDays, requirements } = await programme.status(partner);
    expect(requirements.find(({ key }) => key === 'days')).toMatchObject({ current: 5, target: 30, met: false });
    expect(estimatedDays).toEqual({ low: 25, high: 25 });
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
