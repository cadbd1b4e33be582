'use client';

import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';

const START_PX = 12;
const FAR_ENOUGH_PX = 96;
const LONG_PRESS_MS = 500;

type Gesture = { x: number; y: number; phase: 'waiting' | 'swiping' };

/**
 * Swipes a card sideways under a finger: left and right of it lie the neighbouring stages. A finger that rests opens the list of
 * stages. Vertical scrolling stays the browser's. Every gesture has a button twin on the card.
 */
export function useCardSwipe(
  card: RefObject<HTMLElement | null>,
  { onLeft, onRight, onHold }: { onLeft?: () => void; onRight?: () => void; onHold: () => void },
) {
  const gesture = useRef<Gesture | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** A gesture ends with a click on what lies under the finger: that one is not meant. */
  const swallowClick = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const offset = (x: number) => {
    const way = x - (gesture.current?.x ?? x);
    const isOpen = way < 0 ? onLeft : onRight;
    return isOpen ? way : way / 6;
  };
  const draw = (px: number | null) => {
    const element = card.current;
    if (!element) return;
    if (px === null) element.style.removeProperty('translate');
    else element.style.translate = `${px}px 0`;
    element.toggleAttribute('data-swiping', px !== null);
    element.parentElement?.setAttribute('data-swipe', px === null || px === 0 ? 'none' : px < 0 ? 'left' : 'right');
  };
  const end = () => {
    clearTimeout(timer.current);
    gesture.current = null;
    draw(null);
  };

  return {
    onPointerDown(event: PointerEvent) {
      swallowClick.current = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      gesture.current = { x: event.clientX, y: event.clientY, phase: 'waiting' };
      timer.current = setTimeout(() => {
        swallowClick.current = true;
        end();
        navigator.vibrate?.(15);
        onHold();
      }, LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      const { current } = gesture;
      if (!current) return;
      const sideways = Math.abs(event.clientX - current.x);
      const upDown = Math.abs(event.clientY - current.y);
      if (current.phase === 'waiting') {
        if (upDown > START_PX) return end();
        if (sideways < START_PX) return;
        clearTimeout(timer.current);
        current.phase = 'swiping';
        swallowClick.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      draw(offset(event.clientX));
    },
    onPointerUp(event: PointerEvent) {
      const way = gesture.current?.phase === 'swiping' ? event.clientX - gesture.current.x : 0;
      end();
      if (way <= -FAR_ENOUGH_PX) onLeft?.();
      if (way >= FAR_ENOUGH_PX) onRight?.();
    },
    onPointerCancel: end,
    onClickCapture(event: { preventDefault(): void; stopPropagation(): void }) {
      if (!swallowClick.current) return;
      swallowClick.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu(event: { preventDefault(): void }) {
      // The long press of a finger is ours; the mouse keeps its menu.
      if (swallowClick.current) event.preventDefault();
    },
  };
}
