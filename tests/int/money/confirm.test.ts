import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import type { PartnerFixture } from '../../support/fixtures';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk, setProgramme, underUseCase } from './desk';
import { makeTeam } from './team';

const portal = usePortal();
const DAY_MS = 86_400_000;

const makeDeal = (partner: PartnerFixture, valueCents: number, options: { currency?: string } = {}) =>
  makeClaimedDeal(portal(), partner.partnerId, valueCents, options);

describe('a confirmed deal', () => {
  it('earns 20.00 % of its value to the cent, and the recruiter 5 %', async () => {
    const desk = await openDesk(portal());
    const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    const partner = await makePartner(portal(), { recruiterId: recruiter.partnerId });
    const deal = await makeDeal(partner, 123_457);
    const { deal: confirmed, commissions, promotion } = await desk.confirm(deal);
    expect(confirmed).toMatchObject({
      id: deal,
      status: 'confirmed',
      valueCents: 123_457,
      confirmedAt: desk.clock.now.toISOString(),
    });
    expect(promotion).toBeNull();
    expect(
      commissions.map(({ kind, amountCents, rateBps, tier, status }) => ({ kind, amountCents, rateBps, tier, status })),
    ).toEqual([
      { kind: 'base', amountCents: 24_691, rateBps: 2000, tier: 'starter', status: 'pending' },
      { kind: 'referral', amountCents: 6_173, rateBps: 500, tier: 'active', status: 'pending' },
    ]);
    expect(commissions[0]?.payableAt).toBe(new Date(desk.clock.now.getTime() + 14 * DAY_MS).toISOString());
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 24_691 });
    expect(await desk.balances(recruiter.partnerId)).toEqual({ pending: 6_173 });
  });

  it('is what the database holds, each line with the terms it was computed from', async () => {
    const desk = await openDesk(portal());
    const { partner, leader } = await makeTeam(portal());
    const deal = await makeDeal(partner, 150_000);
    const answer = await desk.confirm(deal);
    const stored = await desk.rows(
      `SELECT c.id, kind, partner_id = $2 AS "isLeaders", basis_cents AS "basisCents", basis_currency AS "basisCurrency", rule, share_bps AS "shareBps",
              fx_rate_micros AS "fxRateMicros" FROM commissions c WHERE deal_id = $1 ORDER BY id`,
      [deal, leader.partnerId],
    );
    expect(stored).toEqual([
      {
        id: answer.commissions[0]?.id,
        kind: 'base',
        isLeaders: false,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-base@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
      {
        id: answer.commissions[1]?.id,
        kind: 'override',
        isLeaders: true,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-override@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
      {
        id: answer.commissions[2]?.id,
        kind: 'referral',
        isLeaders: false,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-referral@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
    ]);
  });

  it('earns at the tier held before it is counted; the promotion serves the next one', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const [third, fourth] = [await makeDeal(partner, 100_000), await makeDeal(partner, 100_000)];
    const first = await desk.confirm(third);
    expect(first.promotion).toEqual({ from: 'starter', to: 'active' });
    expect(first.commissions[0]).toMatchObject({ amountCents: 20_000, rateBps: 2000, tier: 'starter' });
    const second = await desk.confirm(fourth);
    expect(second.promotion).toBeNull();
    expect(second.commissions[0]).toMatchObject({ amountCents: 22_000, rateBps: 2200, tier: 'active' });
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'active', deals_count: 4 },
    ]);
  });

  it('tells each beneficiary of the own line, the partner of the promotion, and everybody that the boards moved', async () => {
    const desk = await openDesk(portal());
    const { partner, leader, recruiter } = await makeTeam(portal(), { dealsCount: 2 });
    const deal = await makeDeal(partner, 100_000);
    const { commissions } = await desk.confirm(deal);
    const events = await desk.rows<{ type: string; to: string; commission: string | null }>(
      `SELECT type, coalesce(audience->>'partner', 'all') AS "to", data->>'commissionId' AS commission FROM events
        WHERE type <> 'features.changed' AND (data->>'dealId' = $1 OR audience->>'partner' = $2 OR (audience ? 'allPartners' AND at = $3)) ORDER BY id`,
      [deal, partner.partnerId, desk.clock.now],
    );
    expect(events).toEqual([
      { type: 'deal.confirmed', to: partner.partnerId, commission: null },
      { type: 'commission.created', to: partner.partnerId, commission: commissions[0]?.id },
      { type: 'commission.created', to: leader.partnerId, commission: commissions[1]?.id },
      { type: 'commission.created', to: recruiter.partnerId, commission: commissions[2]?.id },
      { type: 'tier.changed', to: partner.partnerId, commission: null },
      { type: 'leaderboard.changed', to: 'all', commission: null },
    ]);
  });

  it('may be confirmed at another value, which is recorded', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    const { deal: confirmed } = await desk.confirm(deal, { valueCents: 120_000, note: 'As signed' });
    expect(confirmed.valueCents).toBe(120_000);
    expect(await desk.lines(deal)).toEqual(['base pending 24000 USD']);
    expect(
      await desk.rows(`SELECT kind, from_cents, to_cents, reason, "by" FROM deal_changes WHERE deal_id = $1`, [deal]),
    ).toEqual([
      { kind: 'correction', from_cents: 100_000, to_cents: 120_000, reason: 'As signed', by: desk.actor.email },
    ]);
    expect(await desk.rows(`SELECT staff_note, decided_by FROM deals WHERE id = $1`, [deal])).toEqual([
      { staff_note: 'As signed', decided_by: desk.actor.email },
    ]);
  });

  it('is not confirmed twice, and one that does not exist is not found', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    await desk.confirm(deal);
    await expect(desk.confirm(deal)).rejects.toMatchObject({ code: 'illegal_transition' });
    await expect(desk.confirm('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' });
    expect(await desk.lines(deal)).toEqual(['base pending 20000 USD']);
  });

  it('counts on the boards of the programme’s week, month and quarter, each beneficiary with the own commission', async () => {
    const desk = await openDesk(portal(), new Date('2026-03-01T03:00:00Z')); // still February in New York
    const { partner, leader } = await makeTeam(portal(), { approvedAt: new Date('2026-01-05T00:00:00Z') });
    await desk.confirm(await makeDeal(partner, 150_000));
    const board = (id: string) =>
      desk.rows(
        `SELECT period, starts::text, deals, revenue_cents AS revenue, commission_cents AS commission FROM partner_stats WHERE partner_id = $1 ORDER BY period`,
        [id],
      );
    expect(await board(partner.partnerId)).toEqual([
      { period: 'all', starts: '1970-01-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'month', starts: '2026-02-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'quarter', starts: '2026-01-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'week', starts: '2026-02-23', deals: 1, revenue: 150_000, commission: 30_000 },
    ]);
    expect(await desk.board(leader.partnerId)).toEqual({ deals: 0, revenue: 0, commission: 15_000 });
  });
});

describe('leader and recruiter', () => {
  it('earn override and referral bonus at their own tiers', async () => {
    const desk = await openDesk(portal());
    const { partner, leader, recruiter } = await makeTeam(portal());
    const deal = await makeDeal(partner, 150_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal, leader.partnerId)).toEqual(['override pending 15000 USD']);
    expect(await desk.lines(deal, recruiter.partnerId)).toEqual(['referral pending 7500 USD']);
  });

  it('earn nothing below the tiers that have it', async () => {
    const desk = await openDesk(portal());
    const low = await makePartner(portal(), { tier: 'active' });
    const starter = await makePartner(portal());
    const partner = await makePartner(portal(), { leaderId: low.partnerId, recruiterId: starter.partnerId });
    const deal = await makeDeal(partner, 150_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual(['base pending 30000 USD']);
  });

  it('who are the same partner earn the override only, unless the programme stacks', async () => {
    const desk = await openDesk(portal());
    const both = await makePartner(portal(), { tier: 'performer' });
    const partner = await makePartner(portal(), { leaderId: both.partnerId, recruiterId: both.partnerId });
    const [plain, stacked] = [await makeDeal(partner, 150_000), await makeDeal(partner, 150_000)];
    await desk.confirm(plain);
    expect(await desk.lines(plain, both.partnerId)).toEqual(['override pending 15000 USD']);
    await setProgramme(desk, { stack_leader_recruiter: true }, () => desk.confirm(stacked));
    expect(await desk.lines(stacked, both.partnerId)).toEqual([
      'override pending 15000 USD',
      'referral pending 7500 USD',
    ]);
  });

  it('the recruiter earns until twelve months after the approval, not from then on', async () => {
    const desk = await openDesk(portal());
    const { partner, recruiter } = await makeTeam(portal(), { approvedAt: new Date('2025-03-31T10:00:00Z') });
    const [last, late] = [await makeDeal(partner, 100_000), await makeDeal(partner, 100_000)];
    desk.clock.now = new Date('2026-03-31T09:59:59Z');
    await desk.confirm(last);
    desk.clock.now = new Date('2026-03-31T10:00:00Z');
    await desk.confirm(late);
    expect(await desk.lines(last, recruiter.partnerId)).toEqual(['referral pending 5000 USD']);
    expect(await desk.lines(late, recruiter.partnerId)).toEqual([]);
  });

  it('share what the programme’s cap leaves: override first, then referral', async () => {
    const desk = await openDesk(portal());
    const { partner } = await makeTeam(portal());
    const deal = await makeDeal(partner, 100_000);
    await setProgramme(desk, { cap_bps: 3200 }, () => desk.confirm(deal));
    expect(await desk.lines(deal)).toEqual([
      'base pending 20000 USD',
      'override pending 10000 USD',
      'referral pending 2000 USD',
    ]);
    expect(await desk.rows(`SELECT uncapped_cents FROM commissions WHERE deal_id = $1 ORDER BY id`, [deal])).toEqual([
      { uncapped_cents: null },
      { uncapped_cents: null },
      { uncapped_cents: 5_000 },
    ]);
  });
});

describe('the state a line begins in', () => {
  it('is held for whoever is suspended or inactive', async () => {
    const desk = await openDesk(portal());
    const { partner, leader } = await makeTeam(portal());
    await underUseCase(desk.pool, 'setPartnerStatus', (query) =>
      query(`UPDATE partners SET status = 'suspended' WHERE id = $1`, [leader.partnerId]),
    );
    const deal = await makeDeal(partner, 100_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual([
      'base pending 20000 USD',
      'override held 10000 USD',
      'referral pending 5000 USD',
    ]);
    expect(await desk.balances(leader.partnerId)).toEqual({ held: 10_000 });
  });

  it('is payable at once when the programme holds for no days', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    await setProgramme(desk, { hold_days: 0 }, () => desk.confirm(deal));
    expect(await desk.lines(deal)).toEqual(['base payable 20000 USD']);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: 20_000 });
  });
});

describe('a bulk confirmation', () => {
  it('confirms each in a transaction of its own and says what happened to each', async () => {
    const { confirmDeals } = await import('@/server/pipeline/confirm-deals');
    const desk = await openDesk(portal());
    const [partner, foreign] = [await makePartner(portal()), await makePartner(portal(), { currency: 'AUD' })];
    const [good, rateless, done] = [
      await makeDeal(partner, 100_000),
      await makeDeal(foreign, 100_000),
      await makeDeal(partner, 50_000),
    ];
    await desk.confirm(done);
    const { results } = await confirmDeals(await desk.req(), { ids: [rateless, good, done, good] });
    expect(results.map(({ id, ok, code }) => ({ id, ok, code }))).toEqual([
      { id: rateless, ok: false, code: 'invalid' },
      { id: good, ok: true, code: undefined },
      { id: done, ok: false, code: 'illegal_transition' },
    ]);
    expect(await desk.lines(good)).toEqual(['base pending 20000 USD']);
  });
});

it('leaves a ledger that verifies', async () => {
  const desk = await openDesk(portal());
  expect((await desk.verify()).problems).toEqual([]);
});
