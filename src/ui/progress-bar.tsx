import { useId } from 'react';
import { cn } from './class-names';

/** Percent 0-100 of `value` in `max`; nothing to do counts as done. */
export function percentOf(value: number, max: number): number {
  if (max <= 0) return 100;
  return Math.min(100, Math.max(0, (value / max) * 100));
}

/** How far something is. `label` names it, `text` says it in words ("8 of 10"). Drawn by attributes, so no inline style. */
export function ProgressBar({
  label,
  value,
  max = 100,
  text,
  showLabel = false,
  tone = 'accent',
  className,
}: {
  label: string;
  value: number;
  max?: number;
  text?: string;
  /** Shows label and text above the bar. */
  showLabel?: boolean;
  tone?: 'accent' | 'good';
  className?: string;
}) {
  const id = useId();
  const percent = percentOf(value, max);
  return (
    <div className={cn('flex w-full flex-col gap-1.5', className)}>
      {showLabel && (
        <div aria-hidden className="flex items-baseline justify-between gap-3 text-sm">
          <span className="min-w-0 truncate text-normal">{label}</span>
          {text && <span className="tnum shrink-0 text-muted">{text}</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-surface-4"
      >
        <svg aria-hidden width="100%" height="8" className="block">
          <linearGradient id={id}>
            <stop className="[stop-color:var(--color-accent-mark)]" />
            <stop offset="1" className="[stop-color:var(--color-accent-end)]" />
          </linearGradient>
          <rect
            width={`${percent}%`}
            height="8"
            rx="4"
            fill={tone === 'accent' ? `url(#${id})` : undefined}
            className={cn('transition-[width] duration-500 ease-out', tone === 'good' && 'fill-good-mark')}
          />
        </svg>
      </div>
    </div>
  );
}
