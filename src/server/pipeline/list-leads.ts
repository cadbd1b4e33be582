import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead, LeadQuery } from '@/contracts/pipeline/leads';
import { binder } from '../db/bind';
import { beyond, type Key, type Order, orderBy, page } from '../db/keyset';
import { many, one, prepared } from '../db/queryable';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { LEAD_COLUMNS, LEAD_JOINS, type LeadRow, toLead, trashHorizon } from './lead-row';
import { type LeadSync, syncLeads } from './sync-leads';

/** Every sort with the SQL of its key; each has its index. Leads without a value or a next action come last. */
const ORDERS: Record<LeadQuery['sort'], Omit<Order, 'name'>> = {
  '-updatedAt': { by: 'l.updated_at', type: 'timestamptz', descending: true },
  updatedAt: { by: 'l.updated_at', type: 'timestamptz', descending: false },
  '-createdAt': { by: 'l.created_at', type: 'timestamptz', descending: true },
  '-value': { by: 'coalesce(l.estimated_value_cents, 0)', type: 'numeric', descending: true },
  nextActionAt: { by: `coalesce(l.next_action_at, 'infinity')`, type: 'timestamptz', descending: false },
  companyName: { by: 'portal_fold(l.company_name)', type: 'text', descending: false },
};
/** As in the index `leads_search`. */
const SEARCHED = `portal_fold(l.company_name || ' ' || l.contact_name || ' ' || coalesce(l.contact_email, ''))`;

export type LeadPage = { docs: Lead[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** Own leads, filtered, sorted and paged by cursor; with `since`, what changed. @throws PortalError invalid */
export async function listLeads(
  reader: Reader & { actor: PartnerActor },
  query: LeadQuery,
): Promise<LeadPage | LeadSync> {
  if (query.since !== undefined) return syncLeads(reader, sinceAlone(query));
  const { actor, db, now } = reader;
  const order: Order = { name: query.sort, ...ORDERS[query.sort] };
  const { values, bind } = binder();
  const filters = [`l.partner_id = ${bind(actor.partnerId)}`];
  filters.push(query.trashed ? `l.deleted_at > ${bind(trashHorizon(now))}` : 'l.deleted_at IS NULL');
  if (query.stage) filters.push(`l.stage = ${bind(query.stage)}`);
  if (query.source) filters.push(`l.source = ${bind(query.source)}`);
  if (query.minValue !== undefined) filters.push(`l.estimated_value_cents >= ${bind(query.minValue)}`);
  if (query.maxValue !== undefined) filters.push(`l.estimated_value_cents <= ${bind(query.maxValue)}`);
  if (query.updatedAfter) filters.push(`l.updated_at > ${bind(query.updatedAfter)}`);
  if (query.overdue)
    filters.push(`coalesce(l.next_action_at, 'infinity') < ${bind(now)} AND l.stage NOT IN ('won', 'lost')`);
  if (query.q) filters.push(matchesWords(SEARCHED, query.q, bind));
  const matching = filters.join(' AND ');
  const counted =
    query.count === '1'
      ? one<{ total: number }>(db, `SELECT count(*) AS total FROM leads l WHERE ${matching}`, [...values])
      : undefined;

  if (query.cursor) filters.push(beyond(order, 'l.id', query.cursor, bind));
  const text = `SELECT ${LEAD_COLUMNS}, ${order.by} AS "sortKey" FROM leads l ${LEAD_JOINS}
    WHERE ${filters.join(' AND ')} ${orderBy(order, 'l.id')} LIMIT ${bind(query.limit + 1)}`;
  type Row = LeadRow & { sortKey: Key };
  const name = preparedName(query);
  const [rows, count] = await Promise.all([
    name ? prepared<Row>(db, { name, text }, values) : many<Row>(db, text, values),
    counted,
  ]);
  const found = page(rows, query.limit, order);
  return {
    docs: found.rows.map((row) => toLead(row, reader)),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
    ...(count ? { totalDocs: count.total } : {}),
  };
}

/** The lists that every visit asks for are planned once; a search is planned for its words. */
function preparedName({
  sort,
  cursor,
  stage,
  source,
  minValue,
  maxValue,
  updatedAfter,
  overdue,
  trashed,
  q,
}: LeadQuery): string | null {
  const rare = source ?? minValue ?? maxValue ?? updatedAfter ?? overdue ?? trashed ?? (q || undefined);
  return rare === undefined ? `leads ${sort}${stage ? ' stage' : ''}${cursor ? ' on' : ''}` : null;
}

/** A sync is of all leads: of a filtered view it could not say what left it. */
function sinceAlone(query: LeadQuery): string {
  const filters = [
    'stage',
    'source',
    'minValue',
    'maxValue',
    'updatedAfter',
    'overdue',
    'trashed',
    'cursor',
    'q',
    'count',
  ] as const;
  const given = filters.filter((filter) => query[filter] !== undefined);
  if (given.length > 0) {
    throw new PortalError(
      'invalid',
      `Check: ${given.join(', ')}.`,
      Object.fromEntries(given.map((filter) => [filter, 'does not go with since'])),
    );
  }
  return query.since ?? '';
}
