'use client';

import { useMemo } from 'react';
import type { Settlement } from '@/client/outbox/outbox';
import { useEnqueue } from '@/client/session/use-session';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import {
  addActivityAction,
  addFileAction,
  createLeadAction,
  handOverAction,
  type LeadChanges,
  type MoveExtra,
  moveLeadAction,
  type NewActivity,
  type NewFile,
  type NewLead,
  restoreLeadAction,
  trashLeadAction,
  updateLeadAction,
} from '../offline/lead-actions';
import { useStages } from './use-stages';

/** Every write on leads. Each shows at once and answers soon whether it was sent, refused or kept for later. */
export function useLeadActions() {
  const enqueue = useEnqueue();
  const { names } = useStages();
  return useMemo(
    () => ({
      create: (lead: NewLead): Promise<Settlement> => enqueue(createLeadAction(lead)),
      update: (lead: Lead, changes: LeadChanges): Promise<Settlement> => enqueue(updateLeadAction(lead, changes)),
      handOver: (lead: Lead, owner: NonNullable<Lead['owner']>): Promise<Settlement> =>
        enqueue(handOverAction(lead, owner)),
      move: (lead: Lead, to: Stage, extra?: MoveExtra): Promise<Settlement> =>
        enqueue(moveLeadAction(lead, to, extra, names[to])),
      addActivity: (lead: Lead, activity: NewActivity): Promise<Settlement> =>
        enqueue(addActivityAction(lead, activity, new Date())),
      attach: (lead: Pick<Lead, 'id' | 'companyName'>, file: NewFile, base: Lead | null): Promise<Settlement> =>
        enqueue(addFileAction(lead, file, new Date(), base)),
      trash: (lead: Lead): Promise<Settlement> => enqueue(trashLeadAction(lead)),
      restore: (lead: Lead): Promise<Settlement> => enqueue(restoreLeadAction(lead)),
    }),
    [enqueue, names],
  );
}
