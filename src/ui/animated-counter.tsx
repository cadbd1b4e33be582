'use client';

import { useEffect, useRef, useState } from 'react';
import { cn } from './class-names';
import { REDUCED_MOTION } from './use-media-query';

const RUN_MS = 700;

/**
 * A figure that runs to its new value. Eyes see it run; a screen reader hears the end value once, and nothing when the page
 * opens. With reduced motion it changes at once.
 */
export function AnimatedCounter({
  value,
  format,
  className,
}: {
  /** A whole number (cents, a count). */
  value: number;
  format: (value: number) => string;
  className?: string;
}) {
  const [shown, setShown] = useState(value);
  const [said, setSaid] = useState(value);
  const reached = useRef(value);

  useEffect(() => {
    const from = reached.current;
    if (from === value) return;
    if (window.matchMedia(REDUCED_MOTION).matches) {
      reached.current = value;
      setShown(value);
      setSaid(value);
      return;
    }
    const started = performance.now();
    let frame = requestAnimationFrame(function step(time: number) {
      const part = Math.min(1, Math.max(0, (time - started) / RUN_MS));
      const eased = 1 - (1 - part) ** 3;
      reached.current = part === 1 ? value : Math.round(from + (value - from) * eased);
      setShown(reached.current);
      if (part < 1) frame = requestAnimationFrame(step);
      else setSaid(value);
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);

  return (
    <span className={cn('tnum whitespace-nowrap', className)}>
      <span aria-hidden>{format(shown)}</span>
      <span aria-live="polite" aria-atomic className="sr-only">
        {format(said)}
      </span>
    </span>
  );
}
