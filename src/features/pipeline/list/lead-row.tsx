'use client';

import type { Lead } from '@/contracts/pipeline/leads';
import { Avatar } from '@/ui/avatar';
import { Checkbox } from '@/ui/checkbox';
import { cn } from '@/ui/class-names';
import { ListRow } from '@/ui/list-row';
import { Money } from '@/ui/money';
import { StageBadge } from '@/ui/stage-badge';
import { DealBadge } from '../deal-facts';
import { useLeadsPage } from '../hooks/use-leads-page';
import { DaysInStage, Score } from '../lead-facts';
import { LeadSyncMark } from '../lead-sync-mark';
import type { LeadMark } from '../offline/overlay';
import { texts } from './texts';

/** One lead as a line of the list; while several are being chosen it is ticked instead of opened. */
export function LeadRow({
  lead,
  mark,
  isChosen,
  onChoose,
}: {
  lead: Lead;
  mark: LeadMark | undefined;
  /** Absent while nothing is being chosen. */
  isChosen: boolean | undefined;
  onChoose: (id: string, isChosen: boolean) => void;
}) {
  const { go } = useLeadsPage();
  const deal = lead.stage === 'won' ? lead.deal : null;
  return (
    <ListRow
      onSelect={() => go.open(lead.id)}
      leading={
        isChosen === undefined ? (
          <Avatar name={lead.companyName} />
        ) : (
          <Checkbox
            label={<span className="sr-only">{texts.choose(lead.companyName)}</span>}
            checked={isChosen}
            onChange={(event) => onChoose(lead.id, event.target.checked)}
            className="relative z-10 w-11 justify-center"
          />
        )
      }
      title={lead.companyName}
      text={
        <span className="flex min-w-0 items-center gap-2">
          {/* On a phone the state of the deal would leave no room for the name of the company. */}
          {deal && (
            <span className="sm:hidden">
              <DealBadge deal={deal} />
            </span>
          )}
          <span className={cn('truncate', deal && 'max-sm:hidden')}>{lead.contactName}</span>
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
          {deal ? (
            <span className="max-sm:hidden">
              <DealBadge deal={deal} />
            </span>
          ) : (
            <StageBadge stage={lead.stage} />
          )}
        </>
      }
    />
  );
}
