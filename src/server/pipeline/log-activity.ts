import type { Actor } from '@/contracts/actor';
import type { Activity } from '@/contracts/pipeline/leads';
import type { Queryable } from '../db/queryable';
import { texts } from './texts';

type Entry = { leadId: string; partnerId: string; kind: Activity['kind']; text: string; from?: string; to?: string };

/** Adds what the portal itself notes to the timeline of a lead: moves, and what became of the lead. */
export async function logActivity(
  { db, actor, now }: { db: Queryable; actor: Actor; now: Date },
  entry: Entry,
): Promise<void> {
  const by = doneBy(actor);
  await db.query(
    `INSERT INTO lead_activities (lead_id, partner_id, kind, text, occurred_at, by_id, by_name, "from", "to", created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5, $5)`,
    [entry.leadId, entry.partnerId, entry.kind, entry.text, now, by.id, by.name, entry.from ?? null, entry.to ?? null],
  );
}

/** Who did it, as the timeline names them. Only a partner's members are linked. */
export function doneBy(actor: Actor): { id: string | null; name: string } {
  if (actor.kind === 'partner') return { id: actor.userId, name: actor.name };
  return { id: null, name: actor.kind === 'staff' ? actor.name : texts.timeline.portal };
}
