import { PortalError } from '@/contracts/errors';
import { STANDING_DEAL_STATES } from '@/domain/pipeline/deal-states';
import { one, type Queryable } from '../db/queryable';
import { DEAL_COLUMNS, type DealRow } from './deal-row';
import { texts } from './texts';

/** The deal that winning a lead made, unless it was rejected or cancelled. */
export function standingDeal(db: Queryable, leadId: string): Promise<DealRow | undefined> {
  return one<DealRow>(
    db,
    `SELECT ${DEAL_COLUMNS} FROM deals d WHERE d.lead_id = $1 AND d.status = ANY ($2::enum_deals_status[])`,
    [leadId, STANDING_DEAL_STATES],
  );
}

/** The trash is for leads that came to nothing. @throws PortalError conflict when the lead's deal stands */
export async function refuseTrashingDeal(db: Queryable, leadId: string): Promise<void> {
  if (await standingDeal(db, leadId)) throw new PortalError('conflict', texts.dealStands.noTrash);
}
