'use client';

import { CalendarClock, Clock, Gauge } from 'lucide-react';
import type { Lead } from '@/contracts/pipeline/leads';
import { daysInStage } from '@/domain/pipeline/stages';
import { cn } from '@/ui/class-names';
import { RelativeTime } from '@/ui/relative-time';
import { isOverdue } from './offline/lead-filter';
import { texts } from './texts';

/** "Today", "1 day", "12 days": how long a lead has been in its stage. */
export function DaysInStage({ lead, className }: { lead: Lead; className?: string }) {
  return (
    <span title={texts.inStage} className={cn('inline-flex items-center gap-1 text-muted', className)}>
      <Clock aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{texts.inStageBefore}</span>
      {texts.days(daysInStage(new Date(lead.stageEnteredAt), new Date()))}
    </span>
  );
}

/** 0 to 100; nothing where the tier has no scoring. */
export function Score({ lead, className }: { lead: Lead; className?: string }) {
  if (lead.score === null) return null;
  return (
    <span
      className={cn(
        'tnum inline-flex items-center gap-1 font-medium',
        lead.score >= 70 ? 'text-good' : lead.score >= 40 ? 'text-warn' : 'text-muted',
        className,
      )}
    >
      <Gauge aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{texts.scoreBefore}</span>
      {lead.score}
    </span>
  );
}

/** What is to be done next, and that it is late. */
export function NextAction({ lead, className }: { lead: Lead; className?: string }) {
  if (!lead.nextAction && !lead.nextActionAt) return null;
  const late = isOverdue(lead, new Date());
  return (
    <p className={cn('flex min-w-0 items-start gap-1.5 text-sm', late ? 'text-bad' : 'text-normal', className)}>
      <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="max-w-full truncate">{lead.nextAction ?? texts.nextAction}</span>
        {lead.nextActionAt && (
          <span className="text-xs">
            {late && <span className="font-semibold">{texts.overdueBefore}</span>}
            <RelativeTime date={lead.nextActionAt} />
          </span>
        )}
      </span>
    </p>
  );
}
