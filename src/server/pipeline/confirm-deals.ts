import type { PayloadRequest } from 'payload';
import type { confirmDeals as confirmDealsRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import { confirmDeal } from './confirm-deal';
import { oneByOne } from './one-by-one';

/** Confirms several deals, each by itself. @throws PortalError idempotency_mismatch */
export function confirmDeals(
  req: PayloadRequest,
  { ids }: BodyOf<typeof confirmDealsRoute>,
  key: string | null = null,
): ReturnType<typeof oneByOne> {
  return oneByOne(req, { action: 'deals.confirm', useCase: 'confirmDeal', ids, key }, (writer, id) =>
    confirmDeal(writer, { id }),
  );
}
