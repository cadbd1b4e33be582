'use client';

import { useCallback } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from './use-lead-actions';

/** Puts a lead into the trash, with a way back at once and for 30 days. */
export function useArchive(): (lead: Lead) => Promise<void> {
  const { trash, restore } = useLeadActions();
  return useCallback(
    async (lead) => {
      toast({
        id: `trash-${lead.id}`,
        title: `${lead.companyName} is deleted`,
        text: 'You can restore it for 30 days.',
        action: { label: 'Undo', onSelect: () => void restore({ ...lead, deletedAt: new Date().toISOString() }) },
      });
      const settlement = await trash(lead);
      if (settlement.status !== 'refused') return;
      const { state, refusal } = settlement.action;
      toast({
        id: `trash-${lead.id}`,
        tone: 'bad',
        title: 'It is not deleted',
        text: state === 'conflict' ? 'Somebody changed it meanwhile. Open it to choose.' : refusal?.message,
      });
    },
    [trash, restore],
  );
}
