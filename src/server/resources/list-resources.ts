import type { PartnerActor } from '@/contracts/actor';
import type { listResources as listResourcesRoute, Resource } from '@/contracts/resources/resources';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { tiersUpTo } from '@/domain/tiers/tier';
import type { Bind } from '../db/bind';
import type { Key } from '../db/keyset';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';

type ResourceRow = Omit<Resource, 'description' | 'link' | 'file'> & {
  description: string | null;
  link: string | null;
  file: Resource['file'] | null;
  sortKey: Key;
};

type Query = QueryOf<typeof listResourcesRoute>;

const TITLE = 'portal_fold(a.title)';
const ORDERS: Orders<Query['sort']> = {
  title: { by: TITLE, type: 'text', descending: false },
  '-title': { by: TITLE, type: 'text', descending: true },
  '-createdAt': { by: 'a.created_at', type: 'timestamptz', descending: true },
  createdAt: { by: 'a.created_at', type: 'timestamptz', descending: false },
};

/**
 * Published material. Of what the tier does not unlock only the public teaser is read, and a search looks no further either:
 * the rest never leaves the database. Spec README rule 7. @throws PortalError invalid
 */
export async function listResources(
  { actor, db }: Reader & { actor: PartnerActor },
  query: Query,
): Promise<ResultOf<typeof listResourcesRoute>> {
  const unlockedFor = (bind: Bind) => {
    const byTier = `a.min_tier = ANY (${bind(tiersUpTo(actor.tier))}::enum_marketing_assets_min_tier[])`;
    return `(${byTier} OR coalesce(a.feature::text = ANY (${bind(actor.features)}::text[]), false))`;
  };
  const { rows, ...rest } = await listPage<ResourceRow>(db, {
    rows: (bind) => {
      const unlocked = unlockedFor(bind);
      return {
        columns: `a.id, a.title, a.category, a.kind, a.min_tier AS "minTier", NOT (${unlocked}) AS locked, a.teaser,
          CASE WHEN ${unlocked} THEN a.description END AS description, CASE WHEN ${unlocked} THEN a.link END AS link,
          CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', coalesce(f.original_name, f.filename), 'size', coalesce(f.filesize, 0),
            'mime', coalesce(f.mime_type, 'application/octet-stream')) END AS file`,
        from: `marketing_assets a LEFT JOIN private_files f ON f.id = a.file_id AND ${unlocked}`,
      };
    },
    counted: 'marketing_assets a',
    id: 'a.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      'a.published',
      ...(query.category ? [`a.category = ${bind(query.category)}`] : []),
      ...(query.kind ? [`a.kind = ${bind(query.kind)}`] : []),
      ...(query.q ? [matchesWords(`portal_fold(${searched(unlockedFor(bind))})`, query.q, bind)] : []),
    ],
  });
  return { docs: rows.map(toResource), ...rest };
}

function searched(unlocked: string): string {
  const open = `a.title || ' ' || coalesce(a.teaser, '')`;
  return `CASE WHEN ${unlocked} THEN ${open} || ' ' || coalesce(a.description, '') ELSE ${open} END`;
}

function toResource({ description, link, file, sortKey: _, ...open }: ResourceRow): Resource {
  return { ...open, ...(description ? { description } : {}), ...(link ? { link } : {}), ...(file ? { file } : {}) };
}
