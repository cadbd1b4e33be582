'use client';

import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';
import { CountBadge } from './count-badge';

const styles = cva(
  'relative inline-flex shrink-0 items-center justify-center rounded-lg transition active:scale-95 disabled:opacity-50 [&>svg]:size-5',
  {
    variants: {
      variant: {
        ghost: 'text-muted hover:bg-surface-3 hover:text-strong',
        solid: 'bg-surface-3 text-strong hover:bg-surface-4',
        accent: 'bg-accent text-accent-contrast hover:bg-accent-hover',
      },
      size: { sm: 'size-9 touch:size-11', md: 'size-11', lg: 'size-14 [&>svg]:size-6' },
    },
    defaultVariants: { variant: 'ghost', size: 'md' },
  },
);

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> &
  VariantProps<typeof styles> & {
    /** What it does, for everybody who does not see the icon. */
    label: string;
    icon: ReactNode;
    /** A number on the corner; nothing at 0. `countLabel` says it in words. */
    count?: number;
    countLabel?: string;
  };

export function IconButton({
  label,
  icon,
  count = 0,
  countLabel,
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={count > 0 && countLabel ? `${label}, ${countLabel}` : label}
      className={cn(styles({ variant, size }), className)}
      {...rest}
    >
      {icon}
      <CountBadge count={count} className="absolute top-1 left-6" />
    </button>
  );
}
