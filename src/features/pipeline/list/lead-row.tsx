'use client';

import type { Lead } from '@/contracts/pipeline/leads';
import { Avatar } from '@/ui/avatar';
import { ListRow } from '@/ui/list-row';
import { Money } from '@/ui/money';
import { StageBadge } from '@/ui/stage-badge';
import { useLeadsPage } from '../hooks/use-leads-page';
import { DaysInStage, Score } from '../lead-facts';
import { LeadSyncMark } from '../lead-sync-mark';
import type { LeadMark } from '../offline/overlay';

/** One lead as a line of the list. */
export function LeadRow({ lead, mark }: { lead: Lead; mark: LeadMark | undefined }) {
  const { go } = useLeadsPage();
  return (
    <ListRow
      onSelect={() => go.open(lead.id)}
      leading={<Avatar name={lead.companyName} />}
      title={lead.companyName}
      text={
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate">{lead.contactName}</span>
          <LeadSyncMark mark={mark} />
        </span>
      }
      trailing={
        <>
          <span className="flex items-center gap-3">
            <Score lead={lead} className="max-sm:hidden" />
            <DaysInStage lead={lead} className="max-sm:hidden" />
            {lead.estimatedValueCents !== null && (
              <Money
                cents={lead.estimatedValueCents}
                currency={lead.currency}
                short
                className="font-semibold text-strong"
              />
            )}
          </span>
          <StageBadge stage={lead.stage} />
        </>
      }
    />
  );
}
