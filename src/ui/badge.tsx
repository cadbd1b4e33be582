import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

const styles = cva(
  'inline-flex items-center whitespace-nowrap rounded-full font-semibold [&_svg]:shrink-0 [&_svg]:stroke-[2.25]',
  {
    variants: {
      tone: {
        neutral: 'bg-surface-3 text-normal',
        accent: 'bg-accent-soft text-accent-text',
        good: 'bg-good-soft text-good',
        warn: 'bg-warn-soft text-warn',
        bad: 'bg-bad-soft text-bad',
        info: 'bg-info-soft text-info',
        starter: 'bg-tier-starter-soft text-tier-starter',
        active: 'bg-tier-active-soft text-tier-active',
        performer: 'bg-tier-performer-soft text-tier-performer',
        elite: 'bg-tier-elite-soft text-tier-elite',
      },
      size: {
        sm: 'h-6 gap-1 px-2 text-xs [&_svg]:size-3.5',
        md: 'h-7 gap-1.5 px-2.5 text-sm [&_svg]:size-4',
      },
    },
    defaultVariants: { tone: 'neutral', size: 'sm' },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof styles>['tone']>;
export type BadgeSize = NonNullable<VariantProps<typeof styles>['size']>;

/** A word about a thing's state; the colour only supports it. */
export function Badge({
  tone,
  size,
  icon: Icon,
  className,
  children,
}: {
  tone?: BadgeTone;
  size?: BadgeSize;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cn(styles({ tone, size }), className)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  );
}
