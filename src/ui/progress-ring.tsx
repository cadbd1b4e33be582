'use client';

import { type ReactNode, useEffect, useId, useState } from 'react';
import { cn } from './class-names';
import { percentOf } from './progress-bar';

const SIZES = { sm: 'size-14', md: 'size-24', lg: 'size-36' };
const STROKES = { sm: 11, md: 9, lg: 8 };

/** A ring that fills when it appears and springs when it grows. `children` stand in its middle (the figure). */
export function ProgressRing({
  label,
  value,
  max = 100,
  text,
  size = 'md',
  className,
  children,
}: {
  label: string;
  value: number;
  max?: number;
  text?: string;
  size?: keyof typeof SIZES;
  className?: string;
  children?: ReactNode;
}) {
  const id = useId();
  const percent = percentOf(value, max);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(percent));
    return () => cancelAnimationFrame(frame);
  }, [percent]);
  const stroke = STROKES[size];
  const radius = 50 - stroke / 2;
  return (
    <div className={cn('relative inline-flex shrink-0 items-center justify-center', SIZES[size], className)}>
      <svg
        viewBox="0 0 100 100"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={text}
        className="absolute inset-0 size-full -rotate-90"
      >
        <linearGradient id={id}>
          <stop className="[stop-color:var(--color-accent-end)]" />
          <stop offset="1" className="[stop-color:var(--color-accent-mark)]" />
        </linearGradient>
        <circle cx="50" cy="50" r={radius} strokeWidth={stroke} className="fill-none stroke-surface-4" />
        <circle
          cx="50"
          cy="50"
          r={radius}
          pathLength="100"
          strokeWidth={stroke}
          strokeDasharray={`${drawn} 100`}
          strokeLinecap={drawn > 0 ? 'round' : 'butt'}
          stroke={`url(#${id})`}
          className="fill-none transition-[stroke-dasharray] duration-700 ease-spring"
        />
      </svg>
      <div className="relative flex flex-col items-center text-center">{children}</div>
    </div>
  );
}
