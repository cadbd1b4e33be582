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

/** The order of a list, as the server has it; the id decides between equals, so that rows never jump. */
export function compareLeads(sort: LeadFilter['sort']): (a: Lead, b: Lead) => number {
  const byId = (a: Lead, b: Lead) => compareText(b.id, a.id);
  switch (sort) {
    case 'updatedAt':
      return (a, b) => compareText(a.updatedAt, b.updatedAt) || byId(a, b);
    case '-createdAt':
      return (a, b) => compareText(b.createdAt, a.createdAt) || byId(a, b);
    case '-value':
      return (a, b) => (b.estimatedValueCents ?? -1) - (a.estimatedValueCents ?? -1) || byId(a, b);
    case 'nextActionAt':
      return (a, b) => compareText(a.nextActionAt ?? '9999', b.nextActionAt ?? '9999') || byId(a, b);
    case 'companyName':
      return (a, b) => a.companyName.localeCompare(b.companyName) || byId(a, b);
    default:
      return (a, b) => compareText(b.updatedAt, a.updatedAt) || byId(a, b);
  }
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
