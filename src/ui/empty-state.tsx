import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

/** Nothing here yet: says what will be here and teaches the first step, with its button in `action`. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  action,
  compact = false,
  className,
}: {
  icon: LucideIcon;
  title: string;
  text: ReactNode;
  action?: ReactNode;
  compact?: boolean;
  className?: string;
}) {
  return (
    <div
      className={cn(
        'mx-auto flex max-w-sm flex-col items-center text-center',
        compact ? 'gap-2 px-4 py-6' : 'gap-3 px-6 py-12',
        className,
      )}
    >
      <span
        className={cn(
          'flex items-center justify-center rounded-2xl bg-accent-soft text-accent-text',
          compact ? 'size-11 [&_svg]:size-5' : 'size-16 [&_svg]:size-8',
        )}
      >
        <Icon aria-hidden />
      </span>
      <p className={cn('font-semibold text-strong', compact ? 'text-base' : 'text-lg')}>{title}</p>
      <div className="text-pretty text-muted text-sm">{text}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
