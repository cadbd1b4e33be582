'use client';

import { useId } from 'react';
import { BRAND_ARCH, BRAND_COLOURS, BRAND_STEPS, BRAND_STROKE } from './brand-paths';
import { cn } from './class-names';

/** The product's mark, where no partner's own logo stands. Decorative: the name stands beside it or on its link. */
export function BrandMark({ className }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden viewBox="0 0 512 512" className={cn('size-12', className)}>
      <linearGradient id={id} x1="0" y1="1" x2="1" y2="0">
        <stop stopColor={BRAND_COLOURS.from} />
        <stop offset="1" stopColor={BRAND_COLOURS.to} />
      </linearGradient>
      <rect width="512" height="512" rx="124" fill={`url(#${id})`} />
      <g fill="none" stroke={BRAND_COLOURS.ink} strokeWidth={BRAND_STROKE} strokeLinecap="round" strokeLinejoin="round">
        <path d={BRAND_ARCH} />
        {BRAND_STEPS.map((step) => (
          <path key={step} d={step} />
        ))}
      </g>
    </svg>
  );
}
