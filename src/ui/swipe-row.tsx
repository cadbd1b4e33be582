'use client';

import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { cn } from './class-names';
import { DropdownMenu } from './dropdown-menu';
import { IconButton } from './icon-button';
import { useUi } from './ui-provider';

export type SwipeAction = {
  label: string;
  icon: LucideIcon;
  tone?: 'good' | 'info' | 'warn' | 'bad';
  onSelect: () => void;
};

const TONES = {
  good: 'bg-good-soft text-good',
  info: 'bg-info-soft text-info',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};
const DEAD_ZONE_PX = 12;
const FAR_ENOUGH_PX = 96;

/**
 * A row to swipe: `start` is revealed to the right, `end` to the left, and let go beyond the mark it happens. The same actions
 * (and `more`) always stand in the row's menu, for everyone who does not swipe.
 */
export function SwipeRow({
  label,
  start,
  end,
  more = [],
  className,
  children,
}: {
  /** Names the row in its menu: "Acme". */
  label: string;
  start?: SwipeAction;
  end?: SwipeAction;
  more?: readonly SwipeAction[];
  className?: string;
  children: ReactNode;
}) {
  const { words } = useUi();
  const front = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; y: number; active: boolean } | null>(null);
  const [reveal, setReveal] = useState<{ action: SwipeAction; atStart: boolean; armed: boolean } | null>(null);
  const moved = useRef(false);

  function place(offset: number) {
    const element = front.current;
    if (!element) return;
    element.style.transition = drag.current?.active ? 'none' : '';
    element.style.translate = offset === 0 ? '' : `${offset}px 0`;
  }

  function onPointerMove(event: PointerEvent) {
    const current = drag.current;
    if (!current) return;
    const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
    if (!current.active) {
      if (Math.abs(dy) > DEAD_ZONE_PX && Math.abs(dy) > Math.abs(dx)) drag.current = null;
      if (Math.abs(dx) < DEAD_ZONE_PX || Math.abs(dx) < Math.abs(dy)) return;
      current.active = true;
      moved.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const action = dx > 0 ? start : end;
    if (!action) {
      setReveal(null);
      return place(dx * 0.12);
    }
    const armed = Math.abs(dx) >= FAR_ENOUGH_PX;
    if (reveal?.action !== action || reveal.armed !== armed) setReveal({ action, atStart: dx > 0, armed });
    // Felt, where the device can: from here on letting go does it.
    if (armed && !reveal?.armed) navigator.vibrate?.(8);
    place(armed ? Math.sign(dx) * (FAR_ENOUGH_PX + (Math.abs(dx) - FAR_ENOUGH_PX) * 0.4) : dx);
  }

  function letGo(event: PointerEvent) {
    const done = event.type === 'pointerup' && drag.current?.active && reveal?.armed ? reveal.action : undefined;
    drag.current = null;
    place(0);
    setReveal(null);
    done?.onSelect();
  }

  const actions = [start, end, ...more].filter((action) => action !== undefined);
  return (
    <div className={cn('relative overflow-hidden', className)}>
      {reveal && (
        <div
          aria-hidden
          className={cn(
            'absolute inset-0 flex items-center',
            TONES[reveal.action.tone ?? 'info'],
            !reveal.atStart && 'justify-end',
          )}
        >
          <span className="flex w-24 flex-col items-center gap-1 px-1 text-center font-semibold text-xs">
            <reveal.action.icon className={cn('size-5 transition-transform', reveal.armed && 'scale-125')} />
            {reveal.action.label}
          </span>
        </div>
      )}
      <div
        ref={front}
        onPointerDown={(event) => {
          moved.current = false;
          if (event.pointerType !== 'mouse') drag.current = { x: event.clientX, y: event.clientY, active: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onClickCapture={(event) => {
          // The finger that swiped did not press.
          if (!moved.current) return;
          event.preventDefault();
          event.stopPropagation();
          moved.current = false;
        }}
        className="relative flex touch-pan-y items-center bg-surface-2 transition-[translate] duration-slow ease-spring"
      >
        <div className="min-w-0 flex-1">{children}</div>
        {actions.length > 0 && (
          <div className="shrink-0 pr-1">
            <DropdownMenu
              label={words.moreActions(label)}
              items={actions.map((action) => ({ ...action, id: action.label, tone: 'normal' }))}
              trigger={(attributes) => (
                <IconButton {...attributes} label={words.moreActions(label)} icon={<EllipsisVertical />} />
              )}
            />
          </div>
        )}
      </div>
    </div>
  );
}
