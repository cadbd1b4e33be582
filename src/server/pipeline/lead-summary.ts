import type { PartnerActor } from '@/contracts/actor';
import type { Currency } from '@/contracts/money/currency';
import { STAGES, type Stage } from '@/contracts/pipeline/leads';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { trashHorizon } from './lead-row';

const SUMMARY: Prepared = {
  name: 'lead summary',
  text: `
  SELECT stage::text AS stage, currency::text AS currency, count(*) AS leads, sum(estimated_value_cents) AS cents
    FROM leads WHERE partner_id = $1 AND deleted_at IS NULL GROUP BY stage, currency
  UNION ALL
  SELECT NULL, NULL, count(*), NULL FROM leads WHERE partner_id = $1 AND deleted_at > $2`,
};
type SummaryRow =
  | { stage: Stage; currency: Currency; leads: number; cents: number | null }
  | { stage: null; leads: number };

export type LeadSummary = {
  stages: { stage: Stage; count: number; values: { amountCents: number; currency: Currency }[] }[];
  trashed: number;
};

/** Own leads by stage: how many, and what they are estimated at in each currency. */
export async function leadSummary({ actor, db, now }: Reader & { actor: PartnerActor }): Promise<LeadSummary> {
  const rows = await prepared<SummaryRow>(db, SUMMARY, [actor.partnerId, trashHorizon(now)]);
  const stages = new Map(
    STAGES.map((stage) => [stage, { stage, count: 0, values: [] } as LeadSummary['stages'][number]]),
  );
  let trashed = 0;
  for (const row of rows) {
    if (row.stage === null) {
      trashed = row.leads;
      continue;
    }
    const entry = stages.get(row.stage);
    if (!entry) continue;
    entry.count += row.leads;
    if (row.cents !== null) entry.values.push({ amountCents: row.cents, currency: row.currency });
  }
  for (const { values } of stages.values()) values.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { stages: [...stages.values()], trashed };
}
