'use client';

import { useMayWrite } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { RelativeTime } from '@/ui/relative-time';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { LeadSyncMark } from '../lead-sync-mark';
import type { LeadMark } from '../offline/overlay';
import { texts } from './texts';

/** A deleted lead, and the way back. */
export function TrashedRow({ lead, mark }: { lead: Lead; mark: LeadMark | undefined }) {
  const mayWrite = useMayWrite();
  const { restore } = useLeadActions();
  const press = async () => {
    toast({ title: texts.trash.restored(lead.companyName) });
    const settlement = await restore(lead);
    if (settlement.status === 'refused') {
      toast({ tone: 'bad', title: texts.trash.notRestored, text: settlement.action.refusal?.message });
    }
  };
  return (
    <div className="flex min-h-16 items-center gap-3 px-4 py-2.5">
      <Avatar name={lead.companyName} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-strong">{lead.companyName}</p>
        <p className="flex min-w-0 items-center gap-2 text-muted text-sm">
          {lead.deletedAt && (
            <span className="truncate">
              {texts.trash.deletedWhen.before}
              <RelativeTime date={lead.deletedAt} />
              {texts.trash.deletedWhen.after}
            </span>
          )}
          <LeadSyncMark mark={mark} />
        </p>
      </div>
      {mayWrite && (
        <Button size="sm" onClick={() => void press()}>
          {texts.trash.restore}
        </Button>
      )}
    </div>
  );
}
