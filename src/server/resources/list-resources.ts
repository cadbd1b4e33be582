import type { PartnerActor } from '@/contracts/actor';
import type { listResources as listResourcesRoute, Resource } from '@/contracts/resources/resources';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { tiersUpTo } from '@/domain/tiers/tier';
import { binder } from '../db/bind';
import { beyond, type Key, type Order, orderBy, page } from '../db/keyset';
import { many } from '../db/queryable';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';

type ResourceRow = Omit<Resource, 'description' | 'link' | 'file'> & {
  description: string | null;
  link: string | null;
  file: Resource['file'] | null;
  sortKey: Key;
};

const BY_TITLE: Order = { name: 'title', by: 'portal_fold(a.title)', type: 'text', descending: false };

/**
 * Published material. Of what the tier does not unlock only the public teaser is read, and a search looks no further either:
 * the rest never leaves the database. Spec README rule 7. @throws PortalError invalid
 */
export async function listResources(
  { actor, db }: Reader & { actor: PartnerActor },
  query: QueryOf<typeof listResourcesRoute>,
): Promise<ResultOf<typeof listResourcesRoute>> {
  const { values, bind } = binder();
  const byTier = `a.min_tier = ANY (${bind(tiersUpTo(actor.tier))}::enum_marketing_assets_min_tier[])`;
  const unlocked = `(${byTier} OR coalesce(a.feature::text = ANY (${bind(actor.features)}::text[]), false))`;
  const filters = ['a.published'];
  if (query.category) filters.push(`a.category = ${bind(query.category)}`);
  if (query.kind) filters.push(`a.kind = ${bind(query.kind)}`);
  if (query.q) {
    const open = `a.title || ' ' || coalesce(a.teaser, '')`;
    const whole = `CASE WHEN ${unlocked} THEN ${open} || ' ' || coalesce(a.description, '') ELSE ${open} END`;
    filters.push(matchesWords(`portal_fold(${whole})`, query.q, bind));
  }
  if (query.cursor) filters.push(beyond(BY_TITLE, 'a.id', query.cursor, bind));
  const rows = await many<ResourceRow>(
    db,
    `SELECT a.id, a.title, a.category, a.kind, a.min_tier AS "minTier", NOT (${unlocked}) AS locked, a.teaser,
            CASE WHEN ${unlocked} THEN a.description END AS description, CASE WHEN ${unlocked} THEN a.link END AS link,
            CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', coalesce(f.original_name, f.filename), 'size', coalesce(f.filesize, 0),
              'mime', coalesce(f.mime_type, 'application/octet-stream')) END AS file,
            ${BY_TITLE.by} AS "sortKey"
       FROM marketing_assets a LEFT JOIN private_files f ON f.id = a.file_id AND ${unlocked}
      WHERE ${filters.join(' AND ')} ${orderBy(BY_TITLE, 'a.id')} LIMIT ${bind(query.limit + 1)}`,
    values,
  );
  const found = page(rows, query.limit, BY_TITLE);
  return { docs: found.rows.map(toResource), nextCursor: found.nextCursor, hasNextPage: found.hasNextPage };
}

function toResource({ description, link, file, sortKey: _, ...open }: ResourceRow): Resource {
  return { ...open, ...(description ? { description } : {}), ...(link ? { link } : {}), ...(file ? { file } : {}) };
}
