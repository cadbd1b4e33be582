'use client';

import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

const LONG_PRESS_MS = 500;
const SLIP_PX = 10;

/** A finger that rests calls back. The press it ends with is not passed on. Spread the handlers on the element. */
export function useLongPress(onHold: () => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = () => {
    clearTimeout(timer.current);
    from.current = null;
  };
  return {
    onPointerDown(event: PointerEvent) {
      held.current = false;
      if (event.pointerType === 'mouse') return;
      from.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        held.current = true;
        stop();
        navigator.vibrate?.(15);
        onHold();
      }, LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      const { current } = from;
      if (current && Math.hypot(event.clientX - current.x, event.clientY - current.y) > SLIP_PX) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onClickCapture(event: MouseEvent) {
      if (!held.current) return;
      held.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu(event: MouseEvent) {
      // The long press of a finger is ours; the mouse keeps its menu.
      if (held.current || from.current) event.preventDefault();
    },
  };
}
