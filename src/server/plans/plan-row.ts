import { PortalError } from '@/contracts/errors';
import type { PlanAnswer, PlanStatus, PlanTotals } from '@/contracts/tiers/plans';
import type { Tier } from '@/contracts/tiers/tier';
import type { PlanDraft, TierChange } from '@/domain/plans/rules';
import { one, type Queryable } from '../db/queryable';

/** A plan as the use cases read it. */
export type PlanRow = {
  id: string;
  name: string;
  status: PlanStatus;
  progress: number | null;
  capBps: number | null;
  noticeText: string | null;
  termsText: string | null;
  termsVersion: string | null;
  scheduledFrom: Date | null;
  scheduledAt: Date | null;
  totals: PlanTotals | null;
  updatedAt: Date;
  tiers: TierChange[];
};

/** The columns of a PlanRow, of an alias `d`. */
const PLAN_COLUMNS = `d.id, d.name, d.status, d.progress::int AS progress, d.cap_bps AS "capBps", d.notice_text AS "noticeText", d.terms_text AS "termsText",
  d.terms_version AS "termsVersion", d.scheduled_from AS "scheduledFrom", d.scheduled_at AS "scheduledAt", d.totals, d.updated_at AS "updatedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'tier', t.tier, 'baseBps', t.base_rate_bps, 'referralBps', t.referral_rate_bps, 'overrideBps', t.override_rate_bps,
            'deals', t.deals_required, 'training', t.training_required::text = 'asked', 'satisfaction', t.satisfaction_min, 'calls', t.calls_min,
            'days', t.days_min) ORDER BY t._order), '[]')
     FROM plan_drafts_tiers t WHERE t._parent_id = d.id) AS tiers`;

/** @throws PortalError not_found */
export async function readPlan(db: Queryable, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<PlanRow> {
  const row = await one<PlanRow>(db, `SELECT ${PLAN_COLUMNS} FROM plan_drafts d WHERE d.id = $1 ${lock}`, [id]);
  if (!row) throw new PortalError('not_found', 'There is no such plan.');
  return row;
}

export const draftOf = ({ capBps, tiers }: PlanRow): PlanDraft => ({ capBps, tiers });

export function planAnswer({ id, status, progress, scheduledFrom }: PlanRow): PlanAnswer {
  return { id, status, progress, scheduledFrom: scheduledFrom?.toISOString() ?? null };
}

/** @throws PortalError illegal_transition unless the plan is in one of these states. */
export function assertPlanIs({ status }: PlanRow, states: readonly PlanStatus[], what: string): void {
  if (!states.includes(status))
    throw new PortalError('illegal_transition', `A plan that is ${status.replace('-', ' ')} cannot be ${what}.`);
}

/** @throws PortalError invalid when a tier stands twice in it. */
export function assertTiersOnce({ tiers }: PlanRow): void {
  const seen = new Set<Tier>();
  for (const { tier } of tiers) {
    if (seen.has(tier))
      throw new PortalError('invalid', `The tier ${tier} stands in this plan twice.`, { tiers: 'each once' });
    seen.add(tier);
  }
}
