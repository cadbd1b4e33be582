'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { useMoves } from '../moves/use-moves';
import { STAGE_NAMES } from '../words';
import { neighbours } from './stage-neighbours';
import { useCardSwipe } from './use-card-swipe';

/** A card that a finger moves to the stage beside: to the right is on, to the left is back. */
export function SwipeCard({ lead, mayWrite, children }: { lead: Lead; mayWrite: boolean; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const { move, pick } = useMoves();
  const { before, after } = mayWrite ? neighbours(lead.stage) : { before: null, after: null };
  const swipe = useCardSwipe(card, {
    onLeft: before ? () => move(lead, before) : undefined,
    onRight: after ? () => move(lead, after) : undefined,
    onHold: () => mayWrite && pick(lead),
  });
  return (
    <div className="group relative overflow-hidden rounded-xl" data-swipe="none">
      {after && (
        <Goal className="left-0 bg-good-soft text-good group-data-[swipe=right]:flex">
          <ArrowRight aria-hidden className="size-5" />
          {STAGE_NAMES[after]}
        </Goal>
      )}
      {before && (
        <Goal className="right-0 justify-end bg-info-soft text-info group-data-[swipe=left]:flex">
          {STAGE_NAMES[before]}
          <ArrowLeft aria-hidden className="size-5" />
        </Goal>
      )}
      <div
        ref={card}
        {...swipe}
        className="relative touch-pan-y select-none transition-[translate] duration-normal ease-spring data-swiping:transition-none"
      >
        {children}
      </div>
    </div>
  );
}

function Goal({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div
      aria-hidden
      className={`absolute inset-y-0 hidden w-full items-center gap-2 rounded-xl px-4 font-semibold ${className}`}
    >
      {children}
    </div>
  );
}
