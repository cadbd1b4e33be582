'use client';

import { useCallback } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';
import { useLeadActions } from './use-lead-actions';

/** Puts a lead into the trash, with a way back at once and for 30 days. */
export function useArchive(): (lead: Lead) => Promise<void> {
  const { trash, restore } = useLeadActions();
  return useCallback(
    async (lead) => {
      toast({
        id: `trash-${lead.id}`,
        title: texts.deleted(lead.companyName),
        text: texts.restorable,
        action: { label: texts.undo, onSelect: () => void restore({ ...lead, deletedAt: new Date().toISOString() }) },
      });
      const settlement = await trash(lead);
      if (settlement.status !== 'refused') return;
      const { state, refusal } = settlement.action;
      toast({
        id: `trash-${lead.id}`,
        tone: 'bad',
        title: texts.notDeleted,
        text: state === 'conflict' ? texts.changedMeanwhile : refusal?.message,
      });
    },
    [trash, restore],
  );
}
