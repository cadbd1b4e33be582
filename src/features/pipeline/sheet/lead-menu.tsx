'use client';

import { EllipsisVertical, Trash2, Undo2 } from 'lucide-react';
import type { Lead } from '@/contracts/pipeline/leads';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';

/** What is done with a lead rarely: deleting it, which can be undone for 30 days, and taking that back. */
export function LeadMenu({ lead, onGone }: { lead: Lead; onGone: () => void }) {
  const { trash, restore } = useLeadActions();
  const remove = async () => {
    onGone();
    toast({
      title: `${lead.companyName} is deleted`,
      text: 'You can restore it for 30 days.',
      action: { label: 'Undo', onSelect: () => void restore({ ...lead, deletedAt: new Date().toISOString() }) },
    });
    const settlement = await trash(lead);
    if (settlement.status === 'refused') {
      toast({ tone: 'bad', title: 'It could not be deleted', text: settlement.action.refusal?.message });
    }
  };
  const isTrashed = lead.deletedAt !== null;
  return (
    <DropdownMenu
      label="More about this lead"
      items={[
        isTrashed
          ? { id: 'restore', label: 'Restore', icon: Undo2, onSelect: () => void restore(lead) }
          : { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger', onSelect: () => void remove() },
      ]}
      trigger={(attributes) => <IconButton {...attributes} label="More" icon={<EllipsisVertical />} />}
    />
  );
}
