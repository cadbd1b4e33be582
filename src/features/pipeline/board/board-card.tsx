'use client';

import { ArrowLeftRight, StickyNote } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { cn } from '@/ui/class-names';
import { IconButton } from '@/ui/icon-button';
import { useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { useMoves } from '../moves/use-moves';
import type { LeadMark } from '../offline/overlay';
import { LeadCard } from './lead-card';
import { neighbours } from './stage-neighbours';
import { texts } from './texts';

/** A card of the board: dragged by the mouse, moved by its button, or by Alt with an arrow key. */
export function BoardCard({
  lead,
  mark,
  mayWrite,
  isDragged,
  onDrag,
  followed,
}: {
  lead: Lead;
  mark: LeadMark | undefined;
  mayWrite: boolean;
  isDragged: boolean;
  onDrag: (lead: Lead | null) => void;
  followed: RefObject<string | null>;
}) {
  const { go } = useLeadsPage();
  const { move, pick } = useMoves();
  const { open } = useStages();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (followed.current !== lead.id) return;
    followed.current = null;
    return focusWhenFree(card.current);
  }, [followed, lead.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayWrite || !event.altKey) return;
    const { before, after } = neighbours(lead.stage, open);
    const to = event.key === 'ArrowRight' ? after : event.key === 'ArrowLeft' ? before : null;
    if (!to) return;
    event.preventDefault();
    followed.current = lead.id;
    move(lead, to);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging and keys are beside the card's own buttons.
    <div
      ref={card}
      draggable={mayWrite}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', lead.companyName);
        onDrag(lead);
      }}
      onDragEnd={() => onDrag(null)}
      onKeyDown={onKeyDown}
      className={cn(mayWrite && 'cursor-grab active:cursor-grabbing', isDragged && 'opacity-40')}
    >
      <LeadCard lead={lead} mark={mark} onOpen={() => go.open(lead.id)}>
        {mayWrite && (
          <>
            <IconButton
              size="sm"
              label={texts.note(lead.companyName)}
              icon={<StickyNote />}
              onClick={() => go.note(lead.id)}
            />
            <IconButton
              size="sm"
              label={texts.move(lead.companyName)}
              icon={<ArrowLeftRight />}
              onClick={() => pick(lead)}
            />
          </>
        )}
      </LeadCard>
    </div>
  );
}

/** Focuses the card, behind an open dialog (the question of a win) as soon as that has closed. */
function focusWhenFree(card: HTMLElement | null): (() => void) | undefined {
  const focus = () => card?.querySelector<HTMLElement>('h3 button')?.focus();
  const dialog = document.querySelector('dialog[open]');
  if (!dialog) {
    focus();
    return undefined;
  }
  const later = () => setTimeout(focus);
  dialog.addEventListener('close', later, { once: true });
  return () => dialog.removeEventListener('close', later);
}
