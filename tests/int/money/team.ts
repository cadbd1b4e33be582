import type { Portal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import type { Desk } from './desk';

type PartnerOptions = Parameters<typeof makePartner>[1];

/** A partner in the team of a Performer, brought in by an Active partner. */
export async function makeTeam(portal: Portal, options: PartnerOptions = {}) {
  const leader = await makePartner(portal, { tier: 'performer', dealsCount: 15 });
  const recruiter = await makePartner(portal, { tier: 'active', dealsCount: 5 });
  const partner = await makePartner(portal, {
    leaderId: leader.partnerId,
    recruiterId: recruiter.partnerId,
    ...options,
  });
  return { leader, recruiter, partner };
}

/** A confirmed deal with base, override and referral. `all` are the ids of those who earn on it. */
export async function makeConfirmed(portal: Portal, desk: Desk, valueCents: number, options: PartnerOptions = {}) {
  const { leader, recruiter, partner } = await makeTeam(portal, options);
  const deal = await makeClaimedDeal(portal, partner.partnerId, valueCents);
  await desk.confirm(deal);
  return { deal, partner, leader, recruiter, all: [partner.partnerId, leader.partnerId, recruiter.partnerId] };
}

export const balancesOf = (desk: Desk, ids: string[]) => Promise.all(ids.map((id) => desk.balances(id)));
export const boardsOf = (desk: Desk, ids: string[]) => Promise.all(ids.map((id) => desk.board(id)));

/** What each beneficiary of a deal has of it, all lines together. */
export const netsOf = (desk: Desk, deal: string) =>
  desk.rows<{ net: number }>(
    `SELECT sum(amount_cents) AS net FROM commissions WHERE deal_id = $1 GROUP BY partner_id`,
    [deal],
  );
export const laterBy = (desk: Desk, days: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + days * 86_400_000);
};
