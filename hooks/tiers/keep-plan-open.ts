import type { CollectionBeforeValidateHook } from 'payload';
import { PortalError } from '@/contracts/errors';
import type { PlanStatus } from '@/contracts/tiers/plans';
import { useCaseOf } from '@/server/db/transaction';

const OPEN: readonly PlanStatus[] = ['draft', 'replaying', 'replayed'];

/** Partners were told of a scheduled plan as it stood: it changes no more. An edited draft is to be replayed anew. */
export const keepPlanOpen: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data || operation !== 'update' || useCaseOf(req)) return data;
  if (!OPEN.includes(originalDoc?.status))
    throw new PortalError('conflict', 'This plan does not change any more. Make another one to go on from it.', {
      status: `is ${originalDoc?.status}`,
    });
  return { ...data, status: 'draft', progress: null, replayedAt: null };
};
