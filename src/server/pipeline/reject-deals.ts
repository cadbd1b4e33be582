import type { PayloadRequest } from 'payload';
import type { rejectDeals as rejectDealsRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import { oneByOne } from './one-by-one';
import { rejectDeal } from './reject-deal';

/** Rejects several claimed deals for one reason, each by itself. @throws PortalError idempotency_mismatch */
export function rejectDeals(
  req: PayloadRequest,
  { ids, reason }: BodyOf<typeof rejectDealsRoute>,
  key: string | null = null,
): ReturnType<typeof oneByOne> {
  return oneByOne(req, { action: 'deals.reject', useCase: 'rejectDeal', ids, terms: { reason }, key }, (writer, id) =>
    rejectDeal(writer, { id, reason }),
  );
}
