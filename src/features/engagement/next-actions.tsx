'use client';

import { ChevronRight, CircleAlert, CircleCheckBig, Lightbulb } from 'lucide-react';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { UiLink } from '@/ui/ui-provider';
import { texts } from './texts';

/** What helps most now, the urgent first. */
export function NextActions({ actions, className }: { actions: Dashboard['nextActions']; className?: string }) {
  return (
    <Card title={texts.next.title} flush className={className}>
      {actions.length === 0 ? (
        <p className="flex items-center gap-3 px-4 pt-1 pb-4 text-normal text-sm">
          <CircleCheckBig aria-hidden className="size-5 shrink-0 text-good" />
          {texts.next.nothing}
        </p>
      ) : (
        <ul className="divide-y divide-edge">
          {actions.map(({ key, text, href, urgent }) => (
            <li key={key}>
              <UiLink
                href={href}
                className="flex min-h-13 items-center gap-3 px-4 py-2.5 -outline-offset-2 transition-colors hover:bg-surface-3"
              >
                <span
                  aria-hidden
                  className={cn(
                    'flex size-8 shrink-0 items-center justify-center rounded-lg',
                    urgent ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent-text',
                  )}
                >
                  {urgent ? <CircleAlert className="size-4.5" /> : <Lightbulb className="size-4.5" />}
                </span>
                <span className="min-w-0 flex-1 text-strong text-sm">
                  {urgent && <span className="sr-only">{texts.next.urgent}</span>}
                  {text}
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
              </UiLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
