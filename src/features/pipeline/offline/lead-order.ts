import type { LeadFilter } from '@/client/query/filters';
import type { Lead } from '@/contracts/pipeline/leads';

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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
