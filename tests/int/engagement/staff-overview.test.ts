import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from '../money/desk';

const portal = usePortal();

describe('the overview of staff', () => {
  it('tells what waits, what this month came to against the last, and what is owed', async () => {
    const { getStaffOverview } = await import('@/server/engagement/get-staff-overview');
    const now = new Date('2026-03-10T12:00:00Z');
    const desk = await openDesk(portal(), new Date('2026-02-20T12:00:00Z'));
    const { partnerId } = await makePartner(portal());
    const deal = (cents: number) => makeClaimedDeal(portal(), partnerId, cents);
    await desk.confirm(await deal(100_000));
    desk.clock.now = now;
    await desk.confirm(await deal(50_000));
    await desk.confirm(await deal(30_000));
    const waiting = await deal(7_000);

    const { actor } = desk;
    const overview = await getStaffOverview({ db: desk.pool, now, actor });

    expect(overview.dealsToConfirm.count).toBe(1);
    expect(overview.dealsToConfirm.docs.map(({ id, valueCents }) => ({ id, valueCents }))).toEqual([
      { id: waiting, valueCents: 7_000 },
    ]);
    expect(overview.thisMonth).toMatchObject({
      dealsConfirmed: 2,
      revenue: { amountCents: 80_000, currency: 'USD' },
    });
    expect(overview.lastMonth).toMatchObject({
      dealsConfirmed: 1,
      revenue: { amountCents: 100_000, currency: 'USD' },
      commission: { amountCents: 20_000, currency: 'USD' },
    });
    const owed = overview.thisMonth.commission.amountCents + overview.lastMonth.commission.amountCents;
    expect(overview.liability).toEqual([
      { currency: 'USD', pendingCents: owed, payableCents: 0, heldCents: 0, inTransitCents: 0 },
    ]);
  });
});
