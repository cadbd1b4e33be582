import type { Payload } from 'payload';
import type { PlanTotals } from '@/contracts/tiers/plans';
import type { Tier } from '@/contracts/tiers/tier';
import { addDeal, type Results, sameParts } from '@/domain/plans/add-up';
import { draftParts, type IdleLeader, type ReplayDeal, standingParts } from '@/domain/plans/replay-deal';
import { replayTiers, type TierShifts } from '@/domain/plans/replay-tiers';
import { asksOtherwise, type PlanRules, rulesUnder } from '@/domain/plans/rules';
import { businessNow } from '../db/clock';
import { many, one, type Queryable } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import { draftOf, readPlan } from './plan-row';
import { type DealCursor, earnedParts, readSettledDeals, replayable, type SettledDeal } from './read-deals';
import { type ExchangeOn, readExchange } from './read-exchange';
import { readProgramme } from './read-rules';
import { readHeldTiers, readTierStories, type Span } from './read-tier-facts';
import { saveResults } from './save-results';

const PARTNERS_A_BATCH = 500;
const DEALS_A_BATCH = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Runs a plan's rules over the deals of the twelve months before `now`: first each partner's own tiers, by partner, of which
 * only what the plan changes is kept; then all deals in the order they were confirmed, by batch. Safe to run again: what it
 * found is written at the end at once, and not at all when the plan was edited meanwhile. See docs/decisions/013.
 * @returns how many deals were replayed; null when the plan is not to be replayed any more.
 */
export async function replayPlan(payload: Payload, planId: string, now: Date = businessNow()): Promise<number | null> {
  const db = poolOf(payload);
  const plan = await readPlan(db, planId);
  if (plan.status !== 'replaying') return null;
  const span = twelveMonthsTo(now);
  const programme = await readProgramme(db);
  const draft = rulesUnder(programme.rules, draftOf(plan));
  const exchange = await readExchange(db);

  const shifts = asksOtherwise(programme.rules, draft)
    ? await readShifts(db, { inForce: programme.rules, draft }, span)
    : new Map<string, TierShifts>();
  const leaders = await readHeldTiers(
    db,
    (await many<{ id: string }>(db, 'SELECT DISTINCT leader_id AS id FROM partners WHERE leader_id IS NOT NULL')).map(
      ({ id }) => id,
    ),
  );
  const terms = {
    inForce: programme.rules,
    draft,
    stackLeaderRecruiter: programme.stack,
    tierUnder: (partnerId: string, deal: ReplayDeal, held: Tier) =>
      tierUnder(shifts.get(partnerId), partnerId, deal) ?? held,
  };

  const results: Results = new Map();
  const counted = { deals: 0, leftAsTheyAre: 0 };
  const { total } = (await one<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM deals WHERE confirmed_at >= $1 AND confirmed_at <= $2 AND status IN ('confirmed', 'completed')`,
    [span.since, span.until],
  )) ?? { total: 0 };
  for (let after: DealCursor = { at: new Date(span.since.getTime() - 1), id: FIRST }; ; ) {
    const deals = await readSettledDeals(db, span, after, DEALS_A_BATCH);
    for (const deal of deals) {
      const earned = earnedParts(deal);
      const replay = replayable(deal, idleLeaderOf(deal, leaders, exchange));
      // What does not stand as its terms say was brought in, or written by hand: no rule gives it back.
      const isKnown = replay !== null && sameParts(standingParts(replay), earned);
      addDeal(results, earned, isKnown ? draftParts(replay, terms) : earned);
      counted.deals += 1;
      if (!isKnown) counted.leftAsTheyAre += 1;
    }
    const last = deals.at(-1);
    if (!last || deals.length < DEALS_A_BATCH) break;
    after = { at: last.confirmedAt, id: last.id };
    await db.query(`UPDATE plan_drafts SET progress = $2 WHERE id = $1 AND status = 'replaying'`, [
      planId,
      Math.min(99, Math.floor((counted.deals / Math.max(1, total)) * 100)),
    ]);
  }

  const tiersAtEnd = new Map([...shifts].flatMap(([id, { atEnd }]) => (atEnd ? [[id, atEnd] as const] : [])));
  return withTransaction(await systemRequest(payload, 'replay-plan', now), 'replayPlan', async (writer) => {
    const still = await readPlan(writer.db, planId, 'FOR UPDATE');
    if (still.status !== 'replaying' || still.updatedAt.getTime() !== plan.updatedAt.getTime()) return null;
    const about: Pick<PlanTotals, 'since' | 'until' | 'deals' | 'leftAsTheyAre' | 'currency'> = {
      since: span.since.toISOString(),
      until: span.until.toISOString(),
      ...counted,
      currency: programme.reportingCurrency,
    };
    await saveResults(writer, planId, { results, tiersAtEnd, about, exchange });
    return counted.deals;
  });
}

function twelveMonthsTo(until: Date): Span {
  const since = new Date(until);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  return { since, until };
}

/** Where the draft gives another tier than the rules in force, of those partners of whom it does. */
async function readShifts(
  db: Queryable,
  { inForce, draft }: { inForce: PlanRules; draft: PlanRules },
  span: Span,
): Promise<Map<string, TierShifts>> {
  const shifts = new Map<string, TierShifts>();
  for (let after = FIRST; ; ) {
    const ids = await many<{ id: string }>(
      db,
      `SELECT id FROM partners WHERE id > $1 AND status NOT IN ('applied', 'rejected') ORDER BY id LIMIT ${PARTNERS_A_BATCH}`,
      [after],
    );
    const last = ids.at(-1);
    if (!last) return shifts;
    after = last.id;
    const stories = await readTierStories(
      db,
      ids.map(({ id }) => id),
      span,
    );
    for (const { partnerId, start, facts } of stories) {
      const found = replayTiers(start, facts, { inForce: inForce.tiers, draft: draft.tiers }, span);
      if (found.spans.length > 0) shifts.set(partnerId, found);
    }
  }
}

/** By the deal where it is the partner's own, else by its time. */
function tierUnder(shifts: TierShifts | undefined, partnerId: string, deal: ReplayDeal): Tier | undefined {
  if (!shifts) return undefined;
  if (partnerId === deal.partnerId) return shifts.ofDeals.get(deal.id);
  return shifts.spans.find(
    ({ from, until }) => from <= deal.confirmedAt && (until === null || deal.confirmedAt < until),
  )?.tier;
}

function idleLeaderOf(
  { leaderId, leaderCurrency, currency, confirmedAt, day }: SettledDeal,
  leaders: Awaited<ReturnType<typeof readHeldTiers>>,
  exchange: ExchangeOn,
): IdleLeader | null {
  const held = leaderId ? leaders.get(leaderId)?.findLast(({ at }) => at <= confirmedAt) : undefined;
  const fxRateMicros = leaderCurrency && exchange(currency, leaderCurrency, day);
  if (!leaderId || !leaderCurrency || !held || !fxRateMicros) return null;
  return { partnerId: leaderId, currency: leaderCurrency, tier: held.tier, fxRateMicros };
}
