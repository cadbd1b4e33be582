import type { LeadQuery } from '@/contracts/pipeline/leads';
import { readCustomFilter } from '@/domain/pipeline/custom-filter';
import type { Bind } from '../db/bind';
import { matchesWords } from '../db/search';

/** As in the index `leads_search`. */
const SEARCHED = `portal_fold(l.company_name || ' ' || l.contact_name || ' ' || coalesce(l.contact_email, '') || ' ' || portal_words(l.custom))`;

export type LeadFilters = Partial<
  Pick<
    LeadQuery,
    'stage' | 'source' | 'minValue' | 'maxValue' | 'updatedAfter' | 'overdue' | 'owner' | 'tag' | 'custom' | 'q'
  >
>;

/**
 * The conditions of a filter on `leads l`, for lists, totals and exports alike. A lead without a value is in no range of values.
 * The browser's twin is `features/pipeline/offline/lead-filter.ts`; one table of cases holds them together.
 */
export function leadConditions(filter: LeadFilters, now: Date, bind: Bind): string[] {
  const conditions: string[] = [];
  if (filter.stage) conditions.push(`l.stage = ${bind(filter.stage)}`);
  if (filter.source) conditions.push(`l.source = ${bind(filter.source)}`);
  if (filter.minValue !== undefined) conditions.push(`l.estimated_value_cents >= ${bind(filter.minValue)}`);
  if (filter.maxValue !== undefined) conditions.push(`l.estimated_value_cents <= ${bind(filter.maxValue)}`);
  if (filter.updatedAfter) conditions.push(`l.updated_at > ${bind(filter.updatedAfter)}`);
  if (filter.overdue)
    conditions.push(`coalesce(l.next_action_at, 'infinity') < ${bind(now)} AND l.stage NOT IN ('won', 'lost')`);
  if (filter.owner)
    conditions.push(filter.owner === 'none' ? 'l.owner_id IS NULL' : `l.owner_id = ${bind(filter.owner)}::uuid`);
  if (filter.tag) conditions.push(`l.tags ? ${bind(filter.tag)}`);
  // A box that nobody ticked is not ticked.
  for (const { key, value } of filter.custom ? readCustomFilter(filter.custom) : [])
    conditions.push(
      value === false
        ? `NOT l.custom @> ${bind(JSON.stringify({ [key]: true }))}::jsonb`
        : `l.custom @> ${bind(JSON.stringify({ [key]: value }))}::jsonb`,
    );
  if (filter.q) conditions.push(matchesWords(SEARCHED, filter.q, bind));
  return conditions;
}
