import type { ReactNode } from 'react';
import { cn } from './class-names';
import { UiLink } from './ui-provider';

/** One line of a list: picture, title with a line below, and what stands at the end. `href` or `onSelect` makes all of it pressable. */
export function ListRow({
  leading,
  title,
  text,
  trailing,
  href,
  onSelect,
  className,
}: {
  leading?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  trailing?: ReactNode;
  href?: string;
  onSelect?: () => void;
  className?: string;
}) {
  const look = 'min-w-0 truncate text-left font-medium text-strong after:absolute after:inset-0';
  return (
    <div
      className={cn(
        'relative flex min-h-16 min-w-0 items-center gap-3 px-4 py-2.5 has-[a:focus-visible,button:focus-visible]:bg-surface-3',
        (href || onSelect) && 'transition-colors hover:bg-surface-3',
        className,
      )}
    >
      {leading}
      <div className="flex min-w-0 flex-1 flex-col">
        {href ? (
          <UiLink href={href} className={look}>
            {title}
          </UiLink>
        ) : onSelect ? (
          <button type="button" onClick={onSelect} className={look}>
            {title}
          </button>
        ) : (
          <span className="min-w-0 truncate font-medium text-strong">{title}</span>
        )}
        {text && <div className="min-w-0 truncate text-muted text-sm">{text}</div>}
      </div>
      {trailing && <div className="flex shrink-0 flex-col items-end gap-1 text-sm">{trailing}</div>}
    </div>
  );
}
