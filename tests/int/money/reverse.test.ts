import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk, payOut, underUseCase } from './desk';
import { balancesOf, boardsOf, laterBy, makeConfirmed, netsOf } from './team';

const portal = usePortal();

const NOTHING = { deals: 0, revenue: 0, commission: 0 };

describe('a refund', () => {
  it('of a third of an odd amount and then of the rest brings every beneficiary back to exactly zero', async () => {
    const desk = await openDesk(portal());
    const { deal, all } = await makeConfirmed(portal(), desk, 100_001);
    const part = await desk.refund(deal, 33_333, 'Smaller scope');
    expect(part.deal).toMatchObject({ status: 'confirmed', refundedCents: 33_333 });
    expect(
      part.commissions.filter((line) => line.reverses).map((line) => [line.kind, line.amountCents, line.status]),
    ).toEqual([
      ['base', -6_667, 'pending'],
      ['override', -3_333, 'pending'],
      ['referral', -1_667, 'pending'],
    ]);
    expect(part.commissions.at(-1)?.explanation.text).toContain('333.33 USD of');
    const whole = await desk.refund(deal, 66_668);
    expect(whole.deal).toMatchObject({ status: 'refunded', refundedCents: 100_001 });
    expect(await netsOf(desk, deal)).toEqual([{ net: 0 }, { net: 0 }, { net: 0 }]);
    expect(await balancesOf(desk, all)).toEqual([{}, {}, {}]);
    expect(await boardsOf(desk, all)).toEqual([NOTHING, NOTHING, NOTHING]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('takes the reversal along with its line when it matures', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 150_000);
    await desk.refund(deal, 50_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 20_000 });
    laterBy(desk, 14);
    await desk.mature();
    expect(await desk.lines(deal, partner.partnerId)).toEqual(['base payable 30000 USD', 'base payable -10000 USD']);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: 20_000 });
  });

  it('after the line was paid claws it back, below zero, against the next payouts', async () => {
    const desk = await openDesk(portal());
    const { deal, partner, leader } = await makeConfirmed(portal(), desk, 150_000);
    laterBy(desk, 14);
    await desk.mature();
    await payOut(desk.pool, partner.partnerId, 'payout-1');
    const { commissions } = await desk.refund(deal, 50_000);
    expect(
      commissions
        .filter((line) => line.reverses)
        .map((line) => [line.kind, line.amountCents, line.status, line.payableAt]),
    ).toEqual([
      ['clawback', -10_000, 'payable', desk.clock.now.toISOString()],
      ['override', -5_000, 'payable', commissions[1]?.payableAt],
      ['referral', -2_500, 'payable', commissions[2]?.payableAt],
    ]);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: -10_000, paid_out: 30_000 });
    expect(await desk.balances(leader.partnerId)).toEqual({ payable: 10_000 });
    await desk.refund(deal, 100_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: -30_000, paid_out: 30_000 });
    expect(await netsOf(desk, deal)).toEqual([{ net: 0 }, { net: 0 }, { net: 0 }]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('while the line is in a payout is a clawback as well', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 150_000);
    laterBy(desk, 14);
    await desk.mature();
    await payOut(desk.pool, partner.partnerId, 'payout-2', { stopAfter: 'created' });
    await desk.refund(deal, 150_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ in_transit: 30_000, payable: -30_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('of a held line is held with it', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 150_000);
    const { holdCommissionsOf } = await import('@/server/money/hold-commissions');
    const { withTransaction } = await import('@/server/db/transaction');
    await withTransaction(await desk.req(), 'holdCommissions', (writer) =>
      holdCommissionsOf(writer, partner.partnerId, 'suspended'),
    );
    await desk.refund(deal, 50_000);
    expect(await desk.lines(deal, partner.partnerId)).toEqual(['base held 30000 USD', 'base held -10000 USD']);
    expect(await desk.balances(partner.partnerId)).toEqual({ held: 20_000 });
  });

  it('beyond what is left is refused, as is one of a deal that was never confirmed', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 100_000);
    await desk.refund(deal, 40_000);
    await expect(desk.refund(deal, 60_001)).rejects.toMatchObject({
      code: 'exceeds_remainder',
      fields: { amountCents: 'must be at most 60000' },
    });
    const claimed = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    await expect(desk.refund(claimed, 1)).rejects.toMatchObject({ code: 'illegal_transition' });
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 12_000 });
  });

  it('in part leaves the count; in whole lowers it by one, says so in the history and demotes nobody', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 100_000, { dealsCount: 2 });
    await desk.refund(deal, 99_999);
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'active', deals_count: 3 },
    ]);
    await desk.refund(deal, 1);
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'active', deals_count: 2 },
    ]);
    const history = await desk.rows(
      `SELECT type, previous_tier, new_tier, deals_before, deals_after, cause FROM tier_events WHERE partner_id = $1 ORDER BY id`,
      [partner.partnerId],
    );
    expect(history).toEqual([
      {
        type: 'promoted',
        previous_tier: 'starter',
        new_tier: 'active',
        deals_before: 2,
        deals_after: 3,
        cause: 'deal-confirmed',
      },
      {
        type: 'count-lowered',
        previous_tier: 'active',
        new_tier: 'active',
        deals_before: 3,
        deals_after: 2,
        cause: 'deal-refunded',
      },
    ]);
  });

  it('is recorded with what stood before and after', async () => {
    const desk = await openDesk(portal());
    const { deal } = await makeConfirmed(portal(), desk, 100_000);
    await desk.refund(deal, 30_000, 'Late delivery');
    await desk.refund(deal, 70_000, 'Cancelled after all');
    expect(
      await desk.rows(`SELECT kind, from_cents, to_cents, reason FROM deal_changes WHERE deal_id = $1 ORDER BY id`, [
        deal,
      ]),
    ).toEqual([
      { kind: 'refund', from_cents: 100_000, to_cents: 70_000, reason: 'Late delivery' },
      { kind: 'refund', from_cents: 70_000, to_cents: 0, reason: 'Cancelled after all' },
    ]);
  });

  it('of a completed deal is taken back like that of a confirmed one', async () => {
    const desk = await openDesk(portal());
    const { deal, all } = await makeConfirmed(portal(), desk, 100_000);
    const { deal: completed } = await desk.complete(deal);
    expect(completed).toMatchObject({ status: 'completed', completedAt: desk.clock.now.toISOString() });
    expect((await desk.refund(deal, 100_000)).deal.status).toBe('refunded');
    expect(await balancesOf(desk, all)).toEqual([{}, {}, {}]);
  });
});

describe('a cancellation', () => {
  it('of a claimed deal moves no money', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    expect(await desk.cancel(deal)).toMatchObject({
      deal: { status: 'cancelled', reason: 'Client withdrew' },
      commissions: [],
    });
    await expect(desk.confirm(deal)).rejects.toMatchObject({ code: 'illegal_transition' });
  });

  it('before any line was processed voids originals and reversals, and empties every account', async () => {
    const desk = await openDesk(portal());
    const { deal, partner, all } = await makeConfirmed(portal(), desk, 100_001, { dealsCount: 4 });
    await desk.refund(deal, 33_333);
    const { commissions } = await desk.cancel(deal);
    expect(new Set(commissions.map((line) => line.status))).toEqual(new Set(['voided']));
    expect(await desk.lines(deal, partner.partnerId)).toEqual([
      'base voided 20000 USD',
      'base voided -6667 USD',
      'base voided -13333 USD',
    ]);
    expect(await balancesOf(desk, all)).toEqual([{}, {}, {}]);
    expect(await boardsOf(desk, all)).toEqual([NOTHING, NOTHING, NOTHING]);
    expect(await desk.rows(`SELECT deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { deals_count: 4 },
    ]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('once a line was paid leaves the lines and takes all of it back', async () => {
    const desk = await openDesk(portal());
    const { deal, partner, leader } = await makeConfirmed(portal(), desk, 100_000);
    laterBy(desk, 14);
    await desk.mature();
    await payOut(desk.pool, partner.partnerId, 'payout-3');
    await desk.cancel(deal);
    expect(await desk.lines(deal, partner.partnerId)).toEqual(['base paid 20000 USD', 'clawback payable -20000 USD']);
    expect(await desk.lines(deal, leader.partnerId)).toEqual([
      'override payable 10000 USD',
      'override payable -10000 USD',
    ]);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: -20_000, paid_out: 20_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('empties each account by itself where a suspension left lines of one original in two', async () => {
    const desk = await openDesk(portal());
    const { deal, partner } = await makeConfirmed(portal(), desk, 100_000);
    await underUseCase(desk.pool, 'setPartnerStatus', (query) =>
      query(`UPDATE partners SET status = 'inactive' WHERE id = $1`, [partner.partnerId]),
    );
    await desk.correct(deal, 150_000);
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 20_000, held: 10_000 });
    await desk.cancel(deal);
    expect(await desk.balances(partner.partnerId)).toEqual({});
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('does not mature afterwards', async () => {
    const desk = await openDesk(portal());
    const { deal, all } = await makeConfirmed(portal(), desk, 100_000);
    await desk.cancel(deal);
    laterBy(desk, 30);
    await desk.mature();
    expect(await balancesOf(desk, all)).toEqual([{}, {}, {}]);
  });
});

describe('a rejection', () => {
  it('returns the lead to proposal with the reason, and it can be won again', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const { withTransaction } = await import('@/server/db/transaction');
    const { createLead } = await import('@/server/pipeline/create-lead');
    const { moveLead } = await import('@/server/pipeline/move-lead');
    const lead = await withTransaction(await portal().reqAs(partner.actor), 'createLead', (writer) =>
      createLead({ ...writer, actor: partner.actor }, { companyName: 'Acme', contactName: 'Ada' }),
    );
    const win = async () =>
      withTransaction(await portal().reqAs(partner.actor), 'moveLead', (writer) =>
        moveLead(
          { ...writer, actor: partner.actor },
          { id: lead.body.id, to: 'won', valueCents: 90_000, currency: 'USD' },
        ),
      );
    const won = await win();
    const rejected = await desk.reject(won.deal?.id ?? '', 'No signed contract');
    expect(rejected).toMatchObject({ deal: { status: 'rejected', reason: 'No signed contract' }, commissions: [] });
    expect(await desk.rows(`SELECT stage, deal_id, version FROM leads WHERE id = $1`, [lead.body.id])).toEqual([
      { stage: 'proposal', deal_id: null, version: won.version + 1 },
    ]);
    expect(
      await desk.rows(
        `SELECT kind, text, "from", "to" FROM lead_activities WHERE lead_id = $1 ORDER BY id DESC LIMIT 1`,
        [lead.body.id],
      ),
    ).toEqual([
      { kind: 'status_change', text: 'The deal was rejected: No signed contract', from: 'won', to: 'proposal' },
    ]);
    const again = await win();
    expect(again.deal?.id).not.toBe(won.deal?.id);
    expect((await desk.confirm(again.deal?.id ?? '')).commissions[0]?.amountCents).toBe(18_000);
  });
});
