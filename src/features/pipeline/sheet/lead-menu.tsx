'use client';

import { EllipsisVertical, Trash2, Undo2 } from 'lucide-react';
import type { Lead } from '@/contracts/pipeline/leads';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { useArchive } from '../hooks/use-archive';
import { useLeadActions } from '../hooks/use-lead-actions';
import { texts } from './texts';

/** What is done with a lead rarely: deleting it, which can be undone for 30 days, and taking that back. */
export function LeadMenu({ lead, onGone }: { lead: Lead; onGone: () => void }) {
  const { restore } = useLeadActions();
  const archive = useArchive();
  const remove = () => {
    onGone();
    void archive(lead);
  };
  const isTrashed = lead.deletedAt !== null;
  return (
    <DropdownMenu
      label={texts.menu.label}
      items={[
        isTrashed
          ? { id: 'restore', label: texts.menu.restore, icon: Undo2, onSelect: () => void restore(lead) }
          : { id: 'delete', label: texts.menu.remove, icon: Trash2, tone: 'danger', onSelect: remove },
      ]}
      trigger={(attributes) => <IconButton {...attributes} label={texts.menu.more} icon={<EllipsisVertical />} />}
    />
  );
}
