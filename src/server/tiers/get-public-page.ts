import type { PayloadRequest } from 'payload';
import type { PublicPage } from '@/contracts/tiers/programme-page';
import { one, type Queryable } from '../db/queryable';
import { poolOf } from '../db/transaction';
import { composePage, type StoredPage } from './compose-page';
import { keptForVisitors } from './kept-for-visitors';

const PUBLISHED = `
  SELECT blocks, meta_title AS "metaTitle", meta_description AS "metaDescription", meta_picture_id AS "metaPicture"
    FROM programme_page WHERE _status = 'published' LIMIT 1`;

/** The public page as it is published; until one is, the page as it comes. */
export async function getPublicPage(db: Queryable): Promise<PublicPage> {
  return composePage(db, (await one<StoredPage>(db, PUBLISHED)) ?? null, '/api/pictures');
}

/** The same, asked of the database once a minute by each node, or after an edit. */
export const keptPublicPage = (db: Queryable, now: Date): Promise<PublicPage> =>
  keptForVisitors('page', now, () => getPublicPage(db));

/** The page as its editors left it, published or not. @throws Forbidden for who may not read drafts */
export async function getPageDraft(req: PayloadRequest): Promise<PublicPage> {
  const draft = await req.payload.findGlobal({
    slug: 'programme-page',
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return composePage(poolOf(req.payload), draft, '/api/page-pictures/file');
}
