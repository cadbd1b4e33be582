import type { Payload } from 'payload';
import type { TierChange } from '@/domain/plans/rules';
import { businessNow } from '../db/clock';
import { many, one } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, type Writer, withTransaction } from '../db/transaction';
import type { Change } from '../trust/describe-change';
import { recordWrite } from '../trust/record-write';
import { type PlanRow, readPlan } from './plan-row';

/**
 * Puts every scheduled plan whose time has come into force, the earliest first, each in a transaction of its own: the
 * definitions, the cap and the plan's state change together or not at all, so that it happens once however often this runs.
 * @returns how many came into force.
 */
export async function enactPlans(payload: Payload, now: Date = businessNow()): Promise<number> {
  const due = await many<{ id: string }>(
    poolOf(payload),
    `SELECT id FROM plan_drafts WHERE status = 'scheduled' AND scheduled_from <= $1 ORDER BY scheduled_from, scheduled_at, id`,
    [now],
  );
  let enacted = 0;
  for (const { id } of due) {
    const request = await systemRequest(payload, 'enact-plan', now);
    if (await withTransaction(request, 'enactPlan', (writer) => enact(writer, id))) enacted += 1;
  }
  return enacted;
}

async function enact(writer: Writer, id: string): Promise<boolean> {
  const { db, now } = writer;
  const plan = await readPlan(db, id, 'FOR UPDATE');
  if (plan.status !== 'scheduled' || !plan.scheduledFrom || plan.scheduledFrom > now) return false;
  for (const change of plan.tiers) await changeDefinition(writer, change);
  if (plan.capBps !== null) await changeCap(writer, plan, plan.capBps);
  await db.query(`UPDATE plan_drafts SET status = 'in-force', enacted_at = $2, updated_at = $2 WHERE id = $1`, [
    id,
    now,
  ]);
  return true;
}

/** By the road of a staff edit: a new version, everybody evaluated, open pages told; and in the audit log. */
async function changeDefinition(writer: Writer, change: TierChange): Promise<void> {
  const { db, req } = writer;
  const definition = await one<{ id: string }>(db, `SELECT id FROM tier_definitions WHERE key = $1`, [change.tier]);
  if (!definition) throw new Error(`The tier ${change.tier} has no definition`);
  const data = Object.fromEntries(
    Object.entries({
      baseRateBps: change.baseBps,
      referralRateBps: change.referralBps,
      overrideRateBps: change.overrideBps,
      dealsRequired: change.deals,
      trainingRequired: change.training,
      satisfactionMin: change.satisfaction,
      callsMin: change.calls,
      daysMin: change.days,
    }).filter(([, value]) => value !== null && value !== undefined),
  );
  const at = { collection: 'tier-definitions', id: definition.id, req, overrideAccess: true, depth: 0 } as const;
  const before = await req.payload.findByID(at);
  await req.payload.update({ ...at, data });
  await recordWrite(writer, {
    action: 'tier-definitions.update',
    target: definition.id,
    change: changed(before as unknown as Record<string, unknown>, data),
  });
}

async function changeCap(writer: Writer, plan: PlanRow, capBps: number): Promise<void> {
  const { req } = writer;
  const at = { slug: 'programme-settings', req, overrideAccess: true, depth: 0 } as const;
  const before = await req.payload.findGlobal(at);
  await req.payload.updateGlobal({ ...at, data: { capBps } });
  await recordWrite(writer, {
    action: 'programme-settings.update',
    target: plan.id,
    change: changed(before as unknown as Record<string, unknown>, { capBps }),
  });
}

function changed(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): Change {
  const keys = Object.keys(after).filter((key) => (before[key] ?? null) !== after[key]);
  const pick = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
