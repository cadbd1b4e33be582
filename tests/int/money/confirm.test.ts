import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from './desk';

const portal = usePortal();

describe('a confirmed deal', () => {
  it('earns 20.00 % of its value to the cent, and the recruiter 5 %', async () => {
    const desk = await openDesk(portal());
    const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    const partner = await makePartner(portal(), { recruiterId: recruiter.partnerId });
    const deal = await makeClaimedDeal(portal(), partner.partnerId, 123_457);
    const answer = await desk.confirm(deal);
    expect(answer.deal).toMatchObject({ id: deal, status: 'confirmed', valueCents: 123_457 });
    expect(
      answer.commissions.map(({ kind, amountCents, rateBps, tier, status }) => ({
        kind,
        amountCents,
        rateBps,
        tier,
        status,
      })),
    ).toEqual([
      { kind: 'base', amountCents: 24_691, rateBps: 2000, tier: 'starter', status: 'pending' },
      { kind: 'referral', amountCents: 6_173, rateBps: 500, tier: 'active', status: 'pending' },
    ]);
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 24_691 });
    expect(await desk.balances(recruiter.partnerId)).toEqual({ pending: 6_173 });
    expect((await desk.verify()).problems).toEqual([]);
  });
});
