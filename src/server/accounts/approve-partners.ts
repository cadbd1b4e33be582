import type { PayloadRequest } from 'payload';
import type { approvePartners as approvePartnersRoute } from '@/contracts/accounts/partner-status';
import type { BodyOf } from '@/contracts/route';
import { oneByOne } from '../pipeline/one-by-one';
import { setPartnerStatus } from './set-partner-status';

/** Approves several applications, each by itself with its invitation. @throws PortalError idempotency_mismatch */
export function approvePartners(
  req: PayloadRequest,
  { ids }: BodyOf<typeof approvePartnersRoute>,
  key: string | null = null,
): ReturnType<typeof oneByOne> {
  return oneByOne(req, { action: 'partners.approve', useCase: 'setPartnerStatus', ids, key }, (writer, id) =>
    setPartnerStatus(writer, { id, status: 'approved' }),
  );
}
