import { seesScores } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead, LeadQuery } from '@/contracts/pipeline/leads';
import { texts as checks } from '@/contracts/texts';
import { binder } from '../db/bind';
import { beyond, type Key, type Order, orderBy, page } from '../db/keyset';
import { many, one, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { lockedFeature } from '../tiers/locked-feature';
import { leadConditions } from './lead-filters';
import { LEAD_COLUMNS, LEAD_JOINS, type LeadRow, toLead, trashHorizon } from './lead-row';
import { type LeadSync, syncLeads } from './sync-leads';
import { checkCustomFilter } from './take-custom';
import { texts } from './texts';

/** Every sort with the SQL of its key; each has its index. Leads without a value or a next action come last. */
const ORDERS: Record<LeadQuery['sort'], Omit<Order, 'name'>> = {
  '-updatedAt': { by: 'l.updated_at', type: 'timestamptz', descending: true },
  updatedAt: { by: 'l.updated_at', type: 'timestamptz', descending: false },
  '-createdAt': { by: 'l.created_at', type: 'timestamptz', descending: true },
  '-value': { by: 'coalesce(l.estimated_value_cents, 0)', type: 'numeric', descending: true },
  nextActionAt: { by: `coalesce(l.next_action_at, 'infinity')`, type: 'timestamptz', descending: false },
  value: { by: 'coalesce(l.estimated_value_cents, 0)', type: 'numeric', descending: false },
  companyName: { by: 'portal_fold(l.company_name)', type: 'text', descending: false },
  stageEnteredAt: { by: 'coalesce(l.stage_entered_at, l.created_at)', type: 'timestamptz', descending: false },
  '-stageEnteredAt': { by: 'coalesce(l.stage_entered_at, l.created_at)', type: 'timestamptz', descending: true },
  score: { by: 'coalesce(l.score, -1)', type: 'numeric', descending: false },
  '-score': { by: 'coalesce(l.score, -1)', type: 'numeric', descending: true },
};

export type LeadPage = { docs: Lead[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** Own leads, filtered, sorted and paged by cursor; with `since`, what changed. @throws PortalError invalid | feature_locked */
export async function listLeads(
  reader: Reader & { actor: PartnerActor },
  query: LeadQuery,
): Promise<LeadPage | LeadSync> {
  if (query.since !== undefined) return syncLeads(reader, sinceAlone(query));
  const { actor, db, now } = reader;
  // The order alone would tell the scores.
  if (query.sort.endsWith('score') && !seesScores(actor)) throw await lockedFeature(reader, 'lead-crm');
  await checkCustomFilter(db, query.custom);
  const order: Order = { name: query.sort, ...ORDERS[query.sort] };
  const { values, bind } = binder();
  const filters = [`l.partner_id = ${bind(actor.partnerId)}`];
  filters.push(query.trashed ? `l.deleted_at > ${bind(trashHorizon(now))}` : 'l.deleted_at IS NULL');
  filters.push(...leadConditions(query, now, bind));
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
  owner,
  tag,
  custom,
  trashed,
  q,
}: LeadQuery): string | null {
  const rare =
    source ?? minValue ?? maxValue ?? updatedAfter ?? overdue ?? owner ?? tag ?? custom ?? trashed ?? (q || undefined);
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
    'owner',
    'tag',
    'custom',
    'trashed',
    'cursor',
    'q',
    'count',
  ] as const;
  const given = filters.filter((filter) => query[filter] !== undefined);
  if (given.length > 0) {
    throw new PortalError(
      'invalid',
      checks.check(given.join(', ')),
      Object.fromEntries(given.map((filter) => [filter, texts.since.with])),
    );
  }
  return query.since ?? '';
}
