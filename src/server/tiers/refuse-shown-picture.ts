import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { SHOWN } from './shown-picture';

/** @throws PortalError conflict while the published page shows the picture. */
export async function refuseShownPicture({ db }: Reader, id: string): Promise<void> {
  if (await one(db, `SELECT 1 FROM page_pictures p WHERE p.id = $1 AND ${SHOWN}`, [id]))
    throw new PortalError('conflict', 'The public page shows this picture. Take it out of the page first.');
}
