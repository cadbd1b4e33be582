import type { PlanOutcome } from '@/contracts/tiers/plans';
import { csvLine } from '@/domain/pipeline/csv';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { auditName, recordAudit } from '../trust/record-audit';
import { planAnswer, readPlan } from './plan-row';

const MOST = 20;
const A_PAGE = 2_000;

const RESULT = `r.id, r.partner_id AS "partnerId", p.name, r.currency::text AS currency, r.earned_cents AS "earnedCents", r.replayed_cents AS "replayedCents",
  r.difference_cents AS "differenceCents", r.base_cents AS base, r.override_cents AS override, r.referral_cents AS referral,
  r.tier::text AS tier, r.tier_replayed::text AS "tierReplayed"
  FROM plan_results r JOIN partners p ON p.id = r.partner_id`;
type ResultRow = Omit<PlanOutcome['most'][number], 'partner'> & {
  id: string;
  partnerId: string;
  name: string;
  base: number;
  override: number;
  referral: number;
};

/** What the last replay of a plan found. @throws PortalError not_found */
export async function getPlanOutcome({ db }: Reader, { id }: { id: string }): Promise<PlanOutcome> {
  const plan = await readPlan(db, id);
  const rows = await many<ResultRow>(
    db,
    `SELECT ${RESULT} WHERE r.plan_id = $1 AND (r.difference_cents <> 0 OR r.tier::text <> r.tier_replayed::text)
      ORDER BY abs(r.difference_cents) DESC, r.id LIMIT ${MOST}`,
    [id],
  );
  const most = rows.map(({ partnerId, name, id: _, base: __, override: ___, referral: ____, ...row }) => ({
    partner: { id: partnerId, name },
    ...row,
  }));
  return { ...planAnswer(plan), totals: plan.totals, most };
}

const TITLES = [
  'Partner',
  'Name',
  'Currency',
  'Earned',
  'Replayed',
  'Difference',
  'Of own deals',
  'Of the team',
  'Of partners brought in',
  'Tier',
  'Tier replayed',
];

/** The same of every partner, as lines of a CSV file. That it was taken stands in the audit log. @throws PortalError not_found */
export async function exportPlanResults(
  { db, actor, now }: Reader,
  { id }: { id: string },
  requestId: string,
): Promise<AsyncIterable<string>> {
  await readPlan(db, id);
  await recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action: 'plans.results',
    target: id,
    outcome: 'done',
    requestId,
  });
  return (async function* () {
    yield csvLine(TITLES);
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await many<ResultRow>(
        db,
        `SELECT ${RESULT} WHERE r.plan_id = $1 AND r.id > $2 ORDER BY r.id LIMIT ${A_PAGE}`,
        [id, after],
      );
      if (rows.length > 0) yield rows.map(lineOf).join('');
      const last = rows.at(-1);
      if (!last || rows.length < A_PAGE) return;
      after = last.id;
    }
  })();
}

const lineOf = (row: ResultRow): string =>
  csvLine([
    row.partnerId,
    row.name,
    row.currency,
    { cents: row.earnedCents },
    { cents: row.replayedCents },
    { cents: row.differenceCents },
    { cents: row.base },
    { cents: row.override },
    { cents: row.referral },
    row.tier,
    row.tierReplayed,
  ]);
