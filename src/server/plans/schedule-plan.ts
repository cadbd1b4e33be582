import { PortalError } from '@/contracts/errors';
import type { PlanAnswer } from '@/contracts/tiers/plans';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { nameOf } from '../pipeline/change-deal';
import { assertPlanIs, planAnswer, readPlan } from './plan-row';
import { readProgramme } from './read-rules';

const DAY_MS = 86_400_000;

/**
 * A replayed plan is to come into force: partners are told by a job, and another puts it into force at its time.
 * @throws PortalError not_found, illegal_transition (not replayed as it stands), invalid (too short a notice, terms without a version)
 */
export async function schedulePlan(writer: Writer, { id, from }: { id: string; from: string }): Promise<PlanAnswer> {
  const { db, now, actor } = writer;
  const plan = await readPlan(db, id, 'FOR UPDATE');
  assertPlanIs(plan, ['replayed'], 'scheduled');
  if (plan.termsText?.trim() && !plan.termsVersion?.trim())
    throw new PortalError('invalid', 'New terms need a version.', {
      termsVersion: 'say which version these terms are',
    });
  const { noticeDays } = await readProgramme(db);
  const scheduledFrom = new Date(from);
  if (scheduledFrom <= now || scheduledFrom.getTime() < now.getTime() + noticeDays * DAY_MS)
    throw new PortalError('invalid', `Partners must know of new rules ${noticeDays} days before.`, {
      from: `must be at least ${noticeDays} days ahead`,
    });
  await db.query(
    `UPDATE plan_drafts SET status = 'scheduled', scheduled_from = $2, scheduled_at = $3, scheduled_by = $4, updated_at = $3 WHERE id = $1`,
    [id, scheduledFrom, now, nameOf(actor)],
  );
  await addJob(writer, 'tell-plan', { planId: id }, { key: `tell-plan:${id}` });
  await addJob(writer, 'enact-plans', {}, { key: `enact-plan:${id}`, runAt: scheduledFrom });
  return planAnswer({ ...plan, status: 'scheduled', scheduledFrom });
}

/**
 * Takes a plan back before it is in force; who was told of it is told so.
 * @throws PortalError not_found, illegal_transition
 */
export async function withdrawPlan(
  writer: Writer,
  { id, reason }: { id: string; reason: string },
): Promise<PlanAnswer> {
  const { db, now } = writer;
  const plan = await readPlan(db, id, 'FOR UPDATE');
  assertPlanIs(plan, ['draft', 'replaying', 'replayed', 'scheduled'], 'withdrawn');
  await db.query(
    `UPDATE plan_drafts SET status = 'withdrawn', progress = NULL, withdrawn_reason = $2, updated_at = $3 WHERE id = $1`,
    [id, reason, now],
  );
  if (plan.status === 'scheduled')
    await addJob(writer, 'tell-plan', { planId: id, withdrawn: true }, { key: `tell-plan:${id}` });
  return planAnswer({ ...plan, status: 'withdrawn', progress: null });
}
