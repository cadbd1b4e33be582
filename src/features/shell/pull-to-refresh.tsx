'use client';

import { RotateCw } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useRefresh } from '@/client/use-refresh';
import { cn } from '@/ui/class-names';

const FAR_ENOUGH_PX = 90;
const DEAD_ZONE_PX = 16;

/** At the top of a page, pulled down by a finger and let go: everything in sight is asked for again. Its twin is a button on the page. */
export function PullToRefresh() {
  const { refresh, isRefreshing } = useRefresh();
  const mark = useRef<HTMLDivElement>(null);
  const [isArmed, setArmed] = useState(false);
  const go = useEffectEvent(() => void refresh());
  useEffect(() => {
    let from: { x: number; y: number } | null = null;
    let far = 0;
    const place = (px: number) => {
      far = px;
      mark.current?.style.setProperty('translate', px > 0 ? `0 ${Math.min(px, FAR_ENOUGH_PX) / 2}px` : '');
      mark.current?.style.setProperty('opacity', String(Math.min(1, px / FAR_ENOUGH_PX)));
      setArmed((before) => {
        if (!before && px >= FAR_ENOUGH_PX) navigator.vibrate?.(8);
        return px >= FAR_ENOUGH_PX;
      });
    };
    const onStart = ({ touches, target }: TouchEvent) => {
      const [touch] = touches;
      from = touch && touches.length === 1 && isAtTop(target) ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onMove = ({ touches }: TouchEvent) => {
      const [touch] = touches;
      if (!from || !touch) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (far === 0 && (Math.abs(dx) > Math.abs(dy) || window.scrollY > 0)) from = null;
      else place(Math.max(0, dy - DEAD_ZONE_PX));
    };
    const onEnd = ({ type }: TouchEvent) => {
      if (from && type === 'touchend' && far >= FAR_ENOUGH_PX) go();
      from = null;
      if (far > 0) place(0);
    };
    const passive = { passive: true } as const;
    document.addEventListener('touchstart', onStart, passive);
    document.addEventListener('touchmove', onMove, passive);
    document.addEventListener('touchend', onEnd, passive);
    document.addEventListener('touchcancel', onEnd, passive);
    return () => {
      document.removeEventListener('touchstart', onStart);
      document.removeEventListener('touchmove', onMove);
      document.removeEventListener('touchend', onEnd);
      document.removeEventListener('touchcancel', onEnd);
    };
  }, []);
  return (
    <div
      ref={mark}
      aria-hidden
      className={cn(
        'pointer-events-none fixed top-14 left-1/2 z-30 -ml-5 flex size-10 items-center justify-center rounded-full bg-surface-menu text-muted opacity-0 shadow-overlay transition-opacity',
        (isArmed || isRefreshing) && 'text-accent-text',
      )}
    >
      <RotateCw className={cn('size-5', isRefreshing && 'animate-spin')} />
    </div>
  );
}

/** Nothing above to scroll to, neither on the page nor in what was touched, and nothing over the page. */
function isAtTop(target: EventTarget | null): boolean {
  if (window.scrollY > 0 || document.querySelector('dialog[open]')) return false;
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement)
    if (element.scrollTop > 0 && element !== document.documentElement) return false;
  return true;
}
