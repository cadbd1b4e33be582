import type { Portal } from '../../support/boot';
import { openDesk } from '../money/desk';

type Change = { tier: string; [field: string]: unknown };
type Result = { partner: string; earned: number; replayed: number; difference: number; tier: string; would: string };

/** Staff at work on plans: what the buttons do, and the jobs after them. */
export async function openPlanDesk(portal: Portal, at?: Date) {
  const desk = await openDesk(portal, at);
  const { withTransaction } = await import('@/server/db/transaction');
  const { startReplay } = await import('@/server/plans/start-replay');
  const { replayPlan } = await import('@/server/plans/replay-plan');
  const { schedulePlan, withdrawPlan } = await import('@/server/plans/schedule-plan');
  const { enactPlans } = await import('@/server/plans/enact-plans');
  const { tellPlan } = await import('@/server/plans/tell-plan');
  const { getPlanOutcome } = await import('@/server/plans/get-plan-outcome');

  return {
    ...desk,
    make: async (tiers: Change[], data: Record<string, unknown> = {}): Promise<string> =>
      (
        await portal.payload.create({
          collection: 'plan-drafts',
          data: { name: 'Next year', tiers, ...data } as never,
          req: await desk.req(),
          overrideAccess: false,
          depth: 0,
        })
      ).id,
    start: async (id: string) =>
      withTransaction(await desk.req(), 'replayPlan', (writer) => startReplay(writer, { id })),
    replay: async (id: string) => {
      await withTransaction(await desk.req(), 'replayPlan', (writer) => startReplay(writer, { id }));
      return replayPlan(portal.payload, id, desk.clock.now);
    },
    runReplay: (id: string) => replayPlan(portal.payload, id, desk.clock.now),
    schedule: async (id: string, from: Date) =>
      withTransaction(await desk.req(), 'schedulePlan', (writer) =>
        schedulePlan(writer, { id, from: from.toISOString() }),
      ),
    withdraw: async (id: string) =>
      withTransaction(await desk.req(), 'schedulePlan', (writer) => withdrawPlan(writer, { id, reason: 'Not now' })),
    enact: () => enactPlans(portal.payload, desk.clock.now),
    tell: (planId: string, withdrawn = false) => tellPlan(portal.payload, { planId, withdrawn }),
    outcome: (id: string) => getPlanOutcome({ db: desk.pool, actor: desk.actor, now: desk.clock.now }, { id }),
    results: async (id: string): Promise<Result[]> =>
      desk.rows<Result>(
        `SELECT partner_id AS partner, earned_cents AS earned, replayed_cents AS replayed, difference_cents AS difference, tier, tier_replayed AS would
           FROM plan_results WHERE plan_id = $1 ORDER BY partner_id`,
        [id],
      ),
  };
}
export type PlanDesk = Awaited<ReturnType<typeof openPlanDesk>>;
