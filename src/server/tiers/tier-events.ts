import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/contracts/actor';
import type { Tier } from '@/contracts/tiers/tier';
import type { Writer } from '../db/transaction';

export type NewTierEvent = {
  type: 'promoted' | 'demoted' | 'earned' | 'override' | 'override-expired' | 'count-lowered' | 'joined';
  from: Tier | null;
  to: Tier;
  dealsBefore: number;
  dealsAfter: number;
  cause: string;
  reason?: string;
};

/** Appends to the immutable history of tiers: one INSERT for any number, none for none. */
export async function recordTierEvents(
  { db, actor, now }: Writer,
  partnerId: string,
  events: readonly NewTierEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await db.query(
    `INSERT INTO tier_events (id, partner_id, type, previous_tier, new_tier, deals_before, deals_after, cause, reason, actor, at, created_at, updated_at)
     SELECT e.id, $1, e.type::enum_tier_events_type, e."from"::enum_tier_events_previous_tier, e."to"::enum_tier_events_new_tier,
            e."dealsBefore", e."dealsAfter", e.cause, e.reason, $3, $4, $4, $4
       FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, type text, "from" text, "to" text, "dealsBefore" int, "dealsAfter" int, cause text, reason text)`,
    // Several steps have one instant: ids that rise with them keep their order, which the database's own do not within a millisecond.
    [partnerId, JSON.stringify(events.map((event) => ({ id: uuidv7(), ...event }))), nameOf(actor), now],
  );
}

/** Who did it, for a history that staff and the partner read: a staff member by e-mail, else the portal. */
function nameOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.email : 'portal';
}
