import type { PartnerActor } from '@/contracts/actor';
import type { Stage } from '@/contracts/pipeline/leads';
import { canUse } from '@/domain/tiers/can-use';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { FEED_SIZE, FEED_SQL, type FeedRow } from './feed';

const DAY_MS = 86_400_000;
/** A new lead that nobody has called by then, and a proposal that nobody has spoken about since, wait for the partner. */
const UNTOUCHED_DAYS = 2;
const SILENT_DAYS = 5;

export type OwnFigures = {
  /** Leads by stage; with a range those that were added in it. */
  stages: Partial<Record<Stage, number>>;
  /** Leads won and lost; with a range those that were decided in it. */
  decided: { won: number; lost: number };
  hasLeads: boolean;
  overdue: number;
  untouched: number;
  silent: number;
  /** [bucket from 1 on, cents] */
  trend: [number, number][];
  feed: FeedRow[];
};

/** All that the dashboard counts of a partner's own rows, by one statement. */
const FIGURES: Prepared = {
  name: 'own figures',
  text: `
  SELECT (SELECT coalesce(jsonb_object_agg(t.stage, t.leads), '{}')
            FROM (SELECT stage, count(*) AS leads FROM leads
                   WHERE partner_id = $1 AND deleted_at IS NULL AND ($10::timestamptz IS NULL OR (created_at >= $10 AND created_at < $7)) GROUP BY stage) t) AS stages,
         (SELECT jsonb_build_object('won', count(*) FILTER (WHERE stage = 'won'), 'lost', count(*) FILTER (WHERE stage = 'lost')) FROM leads
           WHERE partner_id = $1 AND deleted_at IS NULL AND stage IN ('won', 'lost')
             AND ($10::timestamptz IS NULL OR (stage_entered_at >= $10 AND stage_entered_at < $7))) AS decided,
         EXISTS (SELECT FROM leads WHERE partner_id = $1 AND deleted_at IS NULL) AS "hasLeads",
         (SELECT count(*) FROM leads WHERE partner_id = $1 AND deleted_at IS NULL AND coalesce(next_action_at, 'infinity') < $2
             AND stage NOT IN ('won', 'lost')) AS overdue,
         (SELECT count(*) FROM leads WHERE partner_id = $1 AND deleted_at IS NULL AND stage = 'new' AND last_activity_at IS NULL AND created_at < $3) AS untouched,
         (SELECT count(*) FROM leads WHERE partner_id = $1 AND deleted_at IS NULL AND stage = 'proposal'
             AND coalesce(last_activity_at, created_at) < $4) AS silent,
         (SELECT coalesce(jsonb_agg(jsonb_build_array(t.bucket, t.cents)), '[]')
            FROM (SELECT width_bucket(created_at, $5::timestamptz[]) AS bucket, sum(amount_cents) AS cents FROM commissions
                   WHERE partner_id = $1 AND currency::text = $6 AND created_at >= ($5::timestamptz[])[1] AND created_at < $7 GROUP BY 1) t) AS trend,
         (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.at DESC, f.id DESC), '[]') FROM (${FEED_SQL('$1', '$8', '$9::boolean')}) f) AS feed`,
};

/** @param trend where its buckets begin, and where the last one ends; @param from null: leads of all time are counted. */
export async function ownFigures(
  { actor, db, now }: Reader & { actor: PartnerActor },
  trend: { starts: Date[]; until: Date },
  from: Date | null,
): Promise<OwnFigures> {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const [row] = await prepared<OwnFigures>(db, FIGURES, [
    actor.partnerId,
    now,
    ago(UNTOUCHED_DAYS),
    ago(SILENT_DAYS),
    trend.starts,
    actor.currency,
    trend.until,
    FEED_SIZE,
    canUse(actor, 'team-dashboard'),
    from,
  ]);
  if (!row) throw new Error('A statement of sums answered no row');
  return row;
}
