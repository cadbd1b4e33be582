import { PortalError } from '@/contracts/errors';
import type { PlanAnswer } from '@/contracts/tiers/plans';
import { differs, rulesUnder } from '@/domain/plans/rules';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { assertPlanIs, assertTiersOnce, draftOf, planAnswer, readPlan } from './plan-row';
import { readProgramme } from './read-rules';

/**
 * Lets a job replay a plan as it stands; once more where a replay seems to hang.
 * @throws PortalError not_found, illegal_transition, invalid (a plan that changes nothing)
 */
export async function startReplay(writer: Writer, { id }: { id: string }): Promise<PlanAnswer> {
  const { db, now } = writer;
  const plan = await readPlan(db, id, 'FOR UPDATE');
  assertPlanIs(plan, ['draft', 'replaying', 'replayed'], 'replayed');
  assertTiersOnce(plan);
  const { rules } = await readProgramme(db);
  if (!differs(rules, rulesUnder(rules, draftOf(plan))))
    throw new PortalError('invalid', 'This plan changes nothing: its rules are those in force.', {
      tiers: 'change at least one rule',
    });
  await db.query(
    `UPDATE plan_drafts SET status = 'replaying', progress = 0, replayed_at = NULL, updated_at = $2 WHERE id = $1`,
    [id, now],
  );
  await addJob(writer, 'replay-plan', { planId: id }, { key: `replay:${id}`, maxAttempts: 3 });
  return planAnswer({ ...plan, status: 'replaying', progress: 0 });
}
