import { seesScores } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import type { Currency } from '@/contracts/money/currency';
import { type LeadSummaryQuery, STAGES, type Stage } from '@/contracts/pipeline/leads';
import { weightedCents } from '@/domain/pipeline/stages';
import { binder } from '../db/bind';
import { many, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { leadConditions } from './lead-filters';
import { trashHorizon } from './lead-row';
import { checkCustomFilter } from './take-custom';

type SummaryRow =
  | { stage: Stage; currency: Currency; leads: number; cents: number | null }
  | { stage: null; leads: number };
type Amount = { amountCents: number; currency: Currency };

export type LeadSummary = {
  stages: { stage: Stage; count: number; values: Amount[]; weighted: Amount[] | null }[];
  trashed: number;
};

/** Own leads of a filter by stage: how many, what they are estimated at in each currency, and what that weighs. */
export async function leadSummary(
  reader: Reader & { actor: PartnerActor },
  query: LeadSummaryQuery = {},
): Promise<LeadSummary> {
  await checkCustomFilter(reader.db, query.custom);
  const weighs = seesScores(reader.actor);
  const stages = new Map(
    STAGES.map((stage) => [
      stage,
      { stage, count: 0, values: [], weighted: weighs ? [] : null } as LeadSummary['stages'][number],
    ]),
  );
  let trashed = 0;
  for (const row of await readRows(reader, query)) {
    if (row.stage === null) {
      trashed = row.leads;
      continue;
    }
    const entry = stages.get(row.stage);
    if (!entry) continue;
    entry.count += row.leads;
    if (row.cents === null) continue;
    entry.values.push({ amountCents: row.cents, currency: row.currency });
    entry.weighted?.push({ amountCents: weightedCents(row.stage, row.cents), currency: row.currency });
  }
  for (const { values, weighted } of stages.values()) {
    values.sort(byCurrency);
    weighted?.sort(byCurrency);
  }
  return { stages: [...stages.values()], trashed };
}

/** Without a filter it is asked for at every visit, so it is planned once. */
function readRows(
  { actor, db, now }: Reader & { actor: PartnerActor },
  query: LeadSummaryQuery,
): Promise<SummaryRow[]> {
  const { values, bind } = binder();
  const mine = `l.partner_id = ${bind(actor.partnerId)}`;
  const horizon = bind(trashHorizon(now));
  const conditions = leadConditions(query, now, bind);
  const text = `
  SELECT l.stage::text AS stage, l.currency::text AS currency, count(*) AS leads, sum(l.estimated_value_cents) AS cents
    FROM leads l WHERE ${[mine, 'l.deleted_at IS NULL', ...conditions].join(' AND ')} GROUP BY l.stage, l.currency
  UNION ALL
  SELECT NULL, NULL, count(*), NULL FROM leads l WHERE ${mine} AND l.deleted_at > ${horizon}`;
  return conditions.length === 0
    ? prepared<SummaryRow>(db, { name: 'lead summary', text }, values)
    : many<SummaryRow>(db, text, values);
}

const byCurrency = (a: Amount, b: Amount): number => (a.currency < b.currency ? -1 : 1);
