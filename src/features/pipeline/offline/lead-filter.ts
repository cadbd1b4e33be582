import type { LeadFilter } from '@/client/query/filters';
import type { Lead } from '@/contracts/pipeline/leads';

/** Whether a lead belongs to a list, as far as this device can tell: the server's search knows more spellings. */
export function matchesFilter(lead: Lead, filter: LeadFilter, now: Date = new Date()): boolean {
  if ((lead.deletedAt !== null) !== (filter.trashed === '1')) return false;
  if (filter.stage && lead.stage !== filter.stage) return false;
  if (filter.source && lead.source !== filter.source) return false;
  if (filter.minValue !== undefined && (lead.estimatedValueCents ?? 0) < filter.minValue) return false;
  if (filter.maxValue !== undefined && (lead.estimatedValueCents ?? 0) > filter.maxValue) return false;
  if (filter.overdue && !isOverdue(lead, now)) return false;
  return !filter.q || hasWords(lead, filter.q);
}

/** Whether the next action of a lead in work is past its time. */
export function isOverdue(lead: Pick<Lead, 'nextActionAt' | 'stage'>, now: Date): boolean {
  return (
    lead.nextActionAt !== null && lead.stage !== 'won' && lead.stage !== 'lost' && new Date(lead.nextActionAt) < now
  );
}

function hasWords(lead: Lead, q: string): boolean {
  const text = [
    lead.companyName,
    lead.contactName,
    lead.contactEmail,
    lead.contactPhone,
    lead.description,
    ...lead.tags,
  ]
    .join(' ')
    .toLocaleLowerCase();
  return q
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
