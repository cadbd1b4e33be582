import type { ReactNode } from 'react';
import { cn } from '@/ui/class-names';

/** A part of the page below its heading. */
export function PageSection({
  id,
  title,
  text,
  tinted,
  children,
}: {
  id: string;
  title: string;
  text: string;
  tinted: boolean;
  children?: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cn('scroll-mt-14 border-edge border-b', tinted && 'bg-surface-1')}
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-14 lg:px-6 lg:py-20">
        <div className="max-w-2xl">
          <h2 id={`${id}-title`} className="break-words font-bold text-3xl tracking-tight">
            {title}
          </h2>
          {text && <p className="mt-2 whitespace-pre-line text-lg text-muted">{text}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}
