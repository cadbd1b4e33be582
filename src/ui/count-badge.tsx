import { cn } from './class-names';

/** A count on the corner of an icon; absent at 0, "99+" above 99. Hidden from screen readers: the label says it. */
export function CountBadge({ count, className }: { count: number; className?: string }) {
  if (count <= 0) return null;
  return (
    <span
      aria-hidden
      className={cn(
        'tnum flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-full bg-accent px-1 ring-2 ring-surface-1 font-bold text-accent-contrast text-xs leading-none',
        className,
      )}
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
