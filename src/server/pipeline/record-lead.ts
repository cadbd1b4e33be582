import type { Lead } from '@/payload-types';
import type { Writer } from '../db/transaction';
import { lookAtAchievements } from '../engagement/look-at-achievements';
import { publish } from '../events/publish';
import { logActivity } from './log-activity';
import { texts } from './texts';
import { noteTrash } from './trash-lead';

/** Payload stamps a saved row with the machine's time; under a moved business clock the row is put right. */
const CLOCKS_AGREE_MS = 5_000;

/** What follows when a lead was saved, by every road: its timeline begins, open pages hear of it. Spec 03 "Leads". */
export async function recordLeadSaved(writer: Writer, operation: string, doc: Lead, previous?: Lead): Promise<void> {
  const lead = { id: doc.id, partnerId: idOf(doc.partner), stage: doc.stage, version: doc.version ?? 1 };
  if (operation === 'create') {
    await logActivity(writer, {
      leadId: lead.id,
      partnerId: lead.partnerId,
      kind: 'system',
      text: texts.timeline.added,
    });
  } else {
    await stampBusinessTime(writer, doc);
    const trashed = Boolean(doc.deletedAt);
    if (trashed !== Boolean(previous?.deletedAt)) return noteTrash(writer, lead, trashed ? 'trashed' : 'restored');
  }
  await publish(writer, {
    type: 'lead.updated',
    audience: { partner: lead.partnerId },
    data: { leadId: lead.id, stage: lead.stage, version: lead.version },
  });
  if (operation === 'create') await lookAtAchievements(writer, lead.partnerId);
}

async function stampBusinessTime({ db, now }: Writer, { id, updatedAt }: Lead): Promise<void> {
  if (Math.abs(now.getTime() - new Date(updatedAt).getTime()) < CLOCKS_AGREE_MS) return;
  await db.query(`UPDATE leads SET updated_at = $2 WHERE id = $1`, [id, now]);
}

const idOf = (related: string | { id: string }): string => (typeof related === 'object' ? related.id : related);
