import type { Currency } from '@/contracts/money/currency';
import type { PartnerStatus } from '@/contracts/roles';
import type { Tier } from '@/contracts/tiers/tier';
import { many } from '../db/queryable';
import type { Writer } from '../db/transaction';

/** A partner whose row is ours until the transaction ends. */
export type LockedPartner = {
  id: string;
  status: PartnerStatus;
  tier: Tier;
  currency: Currency;
  leaderId: string | null;
  recruiterId: string | null;
  approvedAt: Date | null;
  dealsCount: number;
};
export type LockedPartners = ReadonlyMap<string, LockedPartner>;

/** $1 is now: a tier set by hand that has expired earns no more, whether or not the engine has come by. Spec 02 "The engine". */
const COLUMNS = `p.id, p.status, CASE WHEN p.override_until <= $1 THEN p.earned_tier::text ELSE p.tier::text END AS tier, p.currency, p.leader_id AS "leaderId", p.recruiter_id AS "recruiterId",
  p.approved_at AS "approvedAt", coalesce(p.deals_count, 0) AS "dealsCount"`;

/**
 * Takes the rows of all who may earn by a deal that is about to be confirmed, by id: its partner, the leader, the
 * recruiter, those with a share. NO KEY UPDATE is as strong as an update and lets rows that only point at a partner be
 * inserted meanwhile. Spec 04, rule 8.
 */
export async function lockEarners(writer: Writer, deal: { id: string; partnerId: string }): Promise<LockedPartners> {
  for (let again = false; ; again = true) {
    const partners = await lock(
      writer,
      `SELECT $2::uuid
       UNION SELECT unnest(ARRAY[leader_id, recruiter_id]) FROM partners WHERE id = $2
       UNION SELECT partner_id FROM deal_splits WHERE deal_id = $3`,
      [deal.partnerId, deal.id],
      // Who came into it since may have a lower id than those whose rows we hold: then there is no waiting in order any more.
      // A row that is not free is `Two changes met`, and whoever asked asks again; nobody waits in a circle.
      again ? 'NOWAIT' : '',
    );
    const { leaderId, recruiterId } = lockedPartner(partners, deal.partnerId);
    // Who leads or recruited may have changed while we waited for the row; it cannot any more.
    if ([leaderId, recruiterId].every((id) => id === null || partners.has(id))) return partners;
  }
}

/** Takes the rows of all who earned or may yet earn by a settled deal, and of its partner, by id. */
export function lockBeneficiaries(writer: Writer, deal: { id: string; partnerId: string }): Promise<LockedPartners> {
  return lock(
    writer,
    `SELECT $2::uuid
     UNION SELECT partner_id FROM commissions WHERE deal_id = $3
     UNION SELECT (line->>'partnerId')::uuid FROM deal_terms t CROSS JOIN jsonb_array_elements(t.terms->'lines') line WHERE t.deal_id = $3`,
    [deal.partnerId, deal.id],
  );
}

/** Takes the row of one line's owner. */
export function lockLineOwner(writer: Writer, partnerId: string): Promise<LockedPartners> {
  return lock(writer, 'SELECT $2::uuid', [partnerId]);
}

export function lockedPartner(partners: LockedPartners, id: string): LockedPartner {
  const partner = partners.get(id);
  if (!partner) throw new Error(`Partner ${id} is not locked`);
  return partner;
}

async function lock(
  { db, now }: Writer,
  ids: string,
  values: unknown[],
  wait: 'NOWAIT' | '' = '',
): Promise<LockedPartners> {
  const rows = await many<LockedPartner>(
    db,
    `SELECT ${COLUMNS} FROM partners p WHERE p.id = ANY (ARRAY(${ids})) ORDER BY p.id FOR NO KEY UPDATE ${wait}`,
    [now, ...values],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
