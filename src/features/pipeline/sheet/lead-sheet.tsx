'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '@/client/api/api-error';
import { Answered } from '@/client/query/answered';
import { useMayWrite } from '@/client/session/use-session';
import { clearDraft } from '@/client/store/drafts';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Sheet } from '@/ui/sheet';
import { Skeleton, SkeletonText } from '@/ui/skeleton';
import { LeadDeal } from '../deal-facts';
import { EDIT_FORM, EditLead, leadDraft } from '../forms/edit-lead';
import { useLead } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { LeadActions } from './lead-actions';
import { LeadDetails } from './lead-details';
import { LeadGone } from './lead-gone';
import { LeadMenu } from './lead-menu';
import { LeadOwner } from './lead-owner';
import { LeadRefusals } from './lead-refusals';
import { LeadTimeline } from './lead-timeline';
import { NextActionCard } from './next-action-card';
import { texts } from './texts';

/** One lead with all there is to it, over the list it was opened from. */
export default function LeadSheet({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const [pending, setPending] = useState(false);
  const { isEditing, go } = useLeadsPage();
  const mayWrite = useMayWrite();
  const query = useLead(id);
  const { lead } = query;
  const giveUp = () => {
    clearDraft(leadDraft(id));
    go.stopEditing();
  };
  const isGone = query.error instanceof ApiError && query.error.code === 'not_found';
  return (
    <Sheet
      inAddress
      open={open}
      onClose={onClose}
      title={lead?.companyName ?? texts.title}
      description={lead?.contactName}
      actions={
        lead &&
        mayWrite &&
        !isEditing && (
          <>
            <IconButton label={texts.edit} icon={<Pencil />} onClick={() => go.edit(id)} />
            <LeadMenu lead={lead} onGone={onClose} />
          </>
        )
      }
      footer={
        isEditing &&
        lead && (
          <>
            <Button className="flex-1" onClick={giveUp}>
              {texts.cancel}
            </Button>
            <Button className="flex-1" variant="primary" type="submit" form={EDIT_FORM} pending={pending}>
              {texts.save}
            </Button>
          </>
        )
      }
    >
      {isGone && !lead ? (
        <LeadGone onClose={onClose} />
      ) : (
        <Answered query={{ ...query, data: lead }} what={texts.what} skeleton={<LeadSkeleton />}>
          {(shown) =>
            isEditing && mayWrite ? (
              <EditLead lead={shown} onDone={go.stopEditing} onPending={setPending} />
            ) : (
              <LeadView lead={shown} mayWrite={mayWrite} />
            )
          }
        </Answered>
      )}
    </Sheet>
  );
}

function LeadView({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  return (
    <div className="flex flex-col gap-5">
      <LeadRefusals leadId={lead.id} />
      <LeadActions lead={lead} mayWrite={mayWrite} />
      <LeadDeal deal={lead.deal} />
      <NextActionCard lead={lead} mayWrite={mayWrite} />
      <LeadDetails lead={lead} />
      <LeadOwner lead={lead} mayWrite={mayWrite} />
      <LeadTimeline lead={lead} mayWrite={mayWrite} />
    </div>
  );
}

function LeadSkeleton() {
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-4 gap-2">
        {['call', 'mail', 'note', 'move'].map((button) => (
          <Skeleton key={button} className="h-16 rounded-xl" />
        ))}
      </div>
      <Skeleton className="h-20 rounded-xl" />
      <SkeletonText lines={5} />
      <SkeletonText lines={4} />
    </div>
  );
}
