'use client';

import { type PointerEvent, type RefObject, useRef } from 'react';

const FAR_ENOUGH_PX = 110;
const FAST_ENOUGH_PX_PER_MS = 0.6;

/** Lets a sheet follow the finger downwards; let go far or fast enough, it asks to close. Handlers go on its handle. */
export function useDragDown(sheet: RefObject<HTMLElement | null>, onClose: () => void) {
  const drag = useRef<{ from: number; at: number } | null>(null);

  function settle(event: PointerEvent) {
    const { current } = drag;
    drag.current = null;
    const element = sheet.current;
    if (!current || !element) return;
    element.style.removeProperty('transition');
    element.style.removeProperty('translate');
    const far = event.clientY - current.from;
    const speed = far / Math.max(1, event.timeStamp - current.at);
    if (event.type === 'pointerup' && (far > FAR_ENOUGH_PX || (far > 24 && speed > FAST_ENOUGH_PX_PER_MS))) onClose();
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { from: event.clientY, at: event.timeStamp };
    },
    onPointerMove(event: PointerEvent) {
      if (!drag.current || !sheet.current) return;
      sheet.current.style.transition = 'none';
      sheet.current.style.translate = `0 ${Math.max(0, event.clientY - drag.current.from)}px`;
    },
    onPointerUp: settle,
    onPointerCancel: settle,
  };
}
