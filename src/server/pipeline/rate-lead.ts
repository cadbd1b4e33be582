import { DEFAULT_SCORE_WEIGHTS, type LeadScore, scoreLead } from '@/domain/pipeline/score';
import { one, type Queryable } from '../db/queryable';
import type { LeadRow } from './lead-row';

/** What of a lead its score depends on. */
export type RatedLead = Pick<
  LeadRow,
  | 'stage'
  | 'stageEnteredAt'
  | 'estimatedValueCents'
  | 'contactEmail'
  | 'contactPhone'
  | 'contactRole'
  | 'description'
  | 'projectType'
  | 'source'
  | 'nextActionAt'
> & { id: string | null; lastActivityAt: Date | null };

const ENGAGEMENT_MS = 30 * 86_400_000;

/** The score of a lead as it stands in `lead`, with what happened on it lately. A lead without an id is being created. */
export async function rateLead(db: Queryable, lead: RatedLead, now: Date): Promise<LeadScore> {
  // Nothing counts towards a lead that is won or lost, and nothing has happened yet on a new one.
  const asks = lead.id !== null && lead.stage !== 'won' && lead.stage !== 'lost';
  const recent = asks
    ? await one<{ activities: number }>(
        db,
        `SELECT count(*) AS activities FROM lead_activities WHERE lead_id = $1 AND occurred_at > $2 AND kind <> 'system'`,
        [lead.id, new Date(now.getTime() - ENGAGEMENT_MS)],
      )
    : undefined;
  return scoreLead({ ...lead, activitiesLast30Days: recent?.activities ?? 0 }, DEFAULT_SCORE_WEIGHTS, now);
}
