import type { PayloadRequest } from 'payload';
import { isPortalError } from '@/contracts/errors';
import type { confirmDeals as confirmDealsRoute } from '@/contracts/pipeline/deals';
import type { BodyOf, ResultOf } from '@/contracts/route';
import { withTransaction } from '../db/transaction';
import { confirmDeal } from './confirm-deal';

type Answer = ResultOf<typeof confirmDealsRoute>;

/** Confirms several deals, each in a transaction of its own: one that cannot be confirmed keeps none of the others back. */
export async function confirmDeals(req: PayloadRequest, { ids }: BodyOf<typeof confirmDealsRoute>): Promise<Answer> {
  const results: Answer['results'] = [];
  for (const id of new Set(ids)) results.push(await confirmOne(req, id));
  return { results };
}

async function confirmOne(req: PayloadRequest, id: string): Promise<Answer['results'][number]> {
  try {
    await withTransaction(req, 'confirmDeal', (writer) => confirmDeal(writer, { id }));
    return { id, ok: true };
  } catch (error) {
    if (isPortalError(error)) return { id, ok: false, code: error.code, message: error.message };
    req.payload.logger.error({ err: error, dealId: id }, 'A deal of a bulk confirmation failed');
    return {
      id,
      ok: false,
      code: 'internal',
      message: 'Something went wrong on our side. Nothing was confirmed; try this deal again.',
    };
  }
}
