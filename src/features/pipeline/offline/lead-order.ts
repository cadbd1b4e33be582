import type { LeadFilter } from '@/client/query/filters';
import type { Lead } from '@/contracts/pipeline/leads';
import { fold } from './fold';

type Sort = NonNullable<LeadFilter['sort']>;
type Key = string | number;

/** The key of each order, as the server has it: what has no value or score counts as least, no next action as last. */
const KEYS: Record<Sort, (lead: Lead) => Key> = {
  '-updatedAt': (lead) => lead.updatedAt,
  updatedAt: (lead) => lead.updatedAt,
  '-createdAt': (lead) => lead.createdAt,
  '-value': (lead) => lead.estimatedValueCents ?? 0,
  value: (lead) => lead.estimatedValueCents ?? 0,
  nextActionAt: (lead) => lead.nextActionAt ?? 'infinity',
  companyName: (lead) => fold(lead.companyName),
  stageEnteredAt: (lead) => lead.stageEnteredAt,
  '-stageEnteredAt': (lead) => lead.stageEnteredAt,
  score: (lead) => lead.score ?? -1,
  '-score': (lead) => lead.score ?? -1,
};

/** The order of a list, as the server has it; the id decides between equals, in the same direction, so that rows never jump. */
export function compareLeads(sort: Sort = '-updatedAt'): (a: Lead, b: Lead) => number {
  const key = KEYS[sort];
  const direction = sort.startsWith('-') ? -1 : 1;
  return (a, b) => direction * (compare(key(a), key(b)) || compare(a.id, b.id));
}

function compare(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
