import { PortalError } from '@/contracts/errors';
import type { Client } from '@/contracts/pipeline/clients';
import { STANDING_DEAL_STATES } from '@/domain/pipeline/deal-states';
import { texts } from './texts';

/** A client as the database answers CLIENT_COLUMNS. */
export type ClientRow = Omit<Client, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date };

const STANDING = STANDING_DEAL_STATES.map((status) => `'${status}'`).join(', ');

/** The columns of a ClientRow, of `clients c`. */
export const CLIENT_COLUMNS = `c.id, coalesce(c.version, 1) AS version, c.name, c.contact_name AS "contactName", c.contact_email AS "contactEmail",
  c.contact_phone AS "contactPhone", c.notes, c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  (SELECT count(*) FROM deals d WHERE d.client_id = c.id AND d.status IN (${STANDING})) AS deals`;

/** A client as the API answers it. */
export const clientOf = (row: ClientRow): Client => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The same words for a client that is not there and for one of somebody else. */
export const noSuchClient = (): PortalError => new PortalError('not_found', texts.noSuch.client);
