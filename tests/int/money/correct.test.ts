import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk, pastTheWalls, payOut, setProgramme } from './desk';
import { balancesOf, boardsOf, laterBy, makeConfirmed, netsOf } from './team';

const portal = usePortal();

describe('a correction', () => {
  it('upwards and downwards adds the difference to every beneficiary at the frozen rates', async () => {
    const desk = await openDesk(portal());
    const { deal, partner, leader, all } = await makeConfirmed(portal(), desk, 150_000, { dealsCount: 2 }); // earned as Starter, promoted by it
    const up = await desk.correct(deal, 200_000, 'Extra pages');
    expect(up.deal.valueCents).toBe(200_000);
    expect(
      up.commissions
        .slice(3)
        .map((line) => [line.kind, line.amountCents, line.rateBps, line.payableAt === up.commissions[0]?.payableAt]),
    ).toEqual([
      ['base', 10_000, 2000, true],
      ['override', 5_000, 1000, true],
      ['referral', 2_500, 500, true],
    ]);
    expect(up.commissions[3]?.explanation.text).toContain('corrected from 1,500.00 USD to 2,000.00 USD');
    await desk.correct(deal, 100_000);
    expect(await desk.lines(deal, partner.partnerId)).toEqual([
      'base pending 30000 USD',
      'base pending 10000 USD',
      'base pending -20000 USD',
    ]);
    expect(await balancesOf(desk, all)).toEqual([{ pending: 20_000 }, { pending: 10_000 }, { pending: 5_000 }]);
    expect(await boardsOf(desk, all)).toEqual([
      { deals: 1, revenue: 100_000, commission: 20_000 },
      { deals: 0, revenue: 0, commission: 10_000 },
      { deals: 0, revenue: 0, commission: 5_000 },
    ]);
    expect(
      await desk.rows(`SELECT from_cents, to_cents, reason FROM deal_changes WHERE deal_id = $1 ORDER BY id`, [deal]),
    ).toEqual([
      { from_cents: 150_000, to_cents: 200_000, reason: 'Extra pages' },
      { from_cents: 200_000, to_cents: 100_000, reason: 'Scope changed' },
    ]);
    await desk.refund(deal, 100_000);
    expect(await desk.lines(deal, leader.partnerId)).toEqual([
      'override pending 15000 USD',
      'override pending 5000 USD',
      'override pending -10000 USD',
      'override pending -10000 USD',
    ]);
    expect(await balancesOf(desk, all)).toEqual([{}, {}, {}]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('after the line was paid is payable at once, up or down', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 100_000);
    laterBy(desk, 14);
    await desk.mature();
    await payOut(desk.pool, partner.partnerId, 'payout-4');
    await desk.correct(deal, 120_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ paid_out: 20_000, payable: 4_000 });
    await desk.correct(deal, 90_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ paid_out: 20_000, payable: -2_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('gives lines to those whom the cap or the rounding had left nothing, at the rates of that time', async () => {
    const desk = await openDesk(portal());
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 15 });
    const partner = await makePartner(portal(), { leaderId: leader.partnerId });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 2);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual([]);
    await desk.rows(`UPDATE tier_definitions SET base_rate_bps = 9000 WHERE key = 'starter'`);
    await desk.correct(deal, 100_000);
    await desk.rows(`UPDATE tier_definitions SET base_rate_bps = 2000 WHERE key = 'starter'`);
    expect(await desk.lines(deal)).toEqual(['base pending 20000 USD', 'override pending 10000 USD']);
    await desk.refund(deal, 100_000);
    expect(await balancesOf(desk, [partner.partnerId, leader.partnerId])).toEqual([{}, {}]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('keeps to the cap of the confirmation, whatever the programme says by then', async () => {
    const desk = await openDesk(portal());
    const { deal } = await setProgramme(desk, { cap_bps: 2500 }, () => makeConfirmed(portal(), desk, 100_000));
    expect(await desk.lines(deal)).toEqual(['base pending 20000 USD', 'override pending 5000 USD']);
    await desk.correct(deal, 200_000);
    expect((await desk.lines(deal)).slice(2)).toEqual(['base pending 20000 USD', 'override pending 5000 USD']);
  });

  it('of a claimed deal changes only the value; to the same value nothing', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    expect(await desk.correct(deal, 80_000)).toMatchObject({
      deal: { status: 'claimed', valueCents: 80_000 },
      commissions: [],
    });
    await desk.correct(deal, 80_000);
    expect(await desk.rows(`SELECT to_cents FROM deal_changes WHERE deal_id = $1`, [deal])).toEqual([
      { to_cents: 80_000 },
    ]);
  });

  it('to what was refunded or less is refused', async () => {
    const desk = await openDesk(portal());
    const { deal } = await makeConfirmed(portal(), desk, 100_000);
    await desk.refund(deal, 40_000);
    await expect(desk.correct(deal, 40_000)).rejects.toMatchObject({
      code: 'invalid',
      fields: { valueCents: expect.any(String) },
    });
    await desk.correct(deal, 40_001);
    await desk.refund(deal, 1);
    expect(await netsOf(desk, deal)).toEqual([{ net: 0 }, { net: 0 }, { net: 0 }]);
  });

  it('of a deal that came in with its lines only goes by what they say', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 100_000);
    await pastTheWalls(desk, ['deal_terms'], [`DELETE FROM deal_terms WHERE deal_id = '${deal}'`]);
    await desk.correct(deal, 150_000);
    expect(await desk.lines(deal, partner.partnerId)).toEqual(['base pending 20000 USD', 'base pending 10000 USD']);
    expect((await desk.verify()).problems).toEqual([]);
  });
});
