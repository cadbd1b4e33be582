import type { LeadFilter } from '@/client/query/filters';
import type { Lead } from '@/contracts/pipeline/leads';
import { matchesCustom, wordsOfCustom } from '@/domain/pipeline/custom-filter';
import { fold } from './fold';

/** What a filter looks at: of a kept copy as of a whole lead. */
export type FilteredLead = Pick<
  Lead,
  | 'companyName'
  | 'contactName'
  | 'contactEmail'
  | 'stage'
  | 'source'
  | 'estimatedValueCents'
  | 'nextActionAt'
  | 'owner'
  | 'tags'
  | 'custom'
  | 'deletedAt'
>;

/**
 * Whether a lead belongs to a list: the browser's twin of the server's `leadConditions`, held to it by one table of cases
 * (tests/int/pipeline/filter-twins.test.ts).
 */
export function matchesFilter(lead: FilteredLead, filter: LeadFilter, now: Date = new Date()): boolean {
  if ((lead.deletedAt !== null) !== (filter.trashed === '1')) return false;
  if (filter.stage && lead.stage !== filter.stage) return false;
  if (filter.source && lead.source !== filter.source) return false;
  if (!isInRange(lead.estimatedValueCents, filter)) return false;
  if (filter.overdue && !isOverdue(lead, now)) return false;
  if (filter.owner && (lead.owner?.id ?? 'none') !== filter.owner) return false;
  if (filter.tag && !lead.tags.includes(filter.tag)) return false;
  if (filter.custom && !matchesCustom(lead.custom ?? {}, filter.custom)) return false;
  return !filter.q || hasWords(lead, filter.q);
}

/** Whether the next action of a lead in work is past its time. */
export function isOverdue(lead: Pick<Lead, 'nextActionAt' | 'stage'>, now: Date): boolean {
  return (
    lead.nextActionAt !== null && lead.stage !== 'won' && lead.stage !== 'lost' && new Date(lead.nextActionAt) < now
  );
}

/** A lead without a value is in no range of values. */
function isInRange(cents: number | null, { minValue, maxValue }: LeadFilter): boolean {
  if (minValue === undefined && maxValue === undefined) return true;
  return cents !== null && cents >= (minValue ?? 0) && cents <= (maxValue ?? Number.POSITIVE_INFINITY);
}

const MOST_WORDS = 8;

function hasWords(lead: FilteredLead, q: string): boolean {
  const text = fold(
    `${lead.companyName} ${lead.contactName} ${lead.contactEmail ?? ''} ${wordsOfCustom(lead.custom ?? {})}`,
  );
  return q
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .every((word) => text.includes(fold(word)));
}
