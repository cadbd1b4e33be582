'use client';

import { ArrowDown, ArrowUp, Flag, Gauge, type LucideIcon, PenLine, Undo2 } from 'lucide-react';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { cn } from '@/ui/class-names';
import { RelativeTime } from '@/ui/relative-time';
import { useUi } from '@/ui/ui-provider';
import type { UiWords } from '@/ui/words';
import { texts } from './tier-timeline-texts';

type TierEvent = TierStatus['events'][number];

const LOOKS: Record<TierEvent['type'], { icon: LucideIcon; look: string }> = {
  joined: { icon: Flag, look: 'bg-surface-3 text-normal' },
  promoted: { icon: ArrowUp, look: 'bg-good-soft text-good' },
  demoted: { icon: ArrowDown, look: 'bg-bad-soft text-bad' },
  earned: { icon: Gauge, look: 'bg-surface-3 text-normal' },
  override: { icon: PenLine, look: 'bg-info-soft text-info' },
  'override-expired': { icon: Undo2, look: 'bg-surface-3 text-normal' },
  'count-lowered': { icon: ArrowDown, look: 'bg-warn-soft text-warn' },
};

/** What happened, in the words of whom it happened to. */
export function tierEventTitle({ type, to, dealsAfter }: TierEvent, tiers: UiWords['tiers']): string {
  return texts.events[type](tiers[to], dealsAfter);
}

const CAUSES: Readonly<Record<string, string>> = texts.causes;

/** Why it happened: what staff wrote, else the cause in words. A cause that this page does not know yet says nothing. */
export function tierEventReason({ cause, reason }: Pick<TierEvent, 'cause' | 'reason'>): string | null {
  return reason || CAUSES[cause] || null;
}

/** Every change of the tier, newest first. */
export default function TierTimeline({ events }: { events: TierStatus['events'] }) {
  const { words } = useUi();
  return (
    <ol className="flex flex-col">
      {events.map((event, index) => {
        const { icon: Icon, look } = LOOKS[event.type];
        const reason = tierEventReason(event);
        return (
          <li key={event.id} className="relative flex gap-3 pb-5 last:pb-0">
            {index < events.length - 1 && (
              <span aria-hidden className="absolute top-10 bottom-0 left-[1.1875rem] w-0.5 bg-edge" />
            )}
            <span aria-hidden className={cn('flex size-10 shrink-0 items-center justify-center rounded-full', look)}>
              <Icon className="size-5" />
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-medium text-strong">{tierEventTitle(event, words.tiers)}</p>
              {reason && <p className="text-normal text-sm">{reason}</p>}
              <p className="text-muted text-sm">
                <RelativeTime date={event.at} />
                {event.dealsAfter !== event.dealsBefore &&
                  ` · ${texts.dealsChanged(event.dealsBefore, event.dealsAfter)}`}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
