'use client';

import { History } from 'lucide-react';
import { RelativeTime } from '@/ui/relative-time';

const WORTH_SAYING_MS = 5 * 60_000;

/** How old a kept answer is, once that says something. */
export default function AnswerAge({ at }: { at: number }) {
  if (Date.now() - at < WORTH_SAYING_MS) return null;
  return (
    <p className="flex items-center gap-1.5 text-muted text-sm">
      <History aria-hidden className="size-4 shrink-0" />
      <span>
        As of <RelativeTime date={new Date(at)} />
      </span>
    </p>
  );
}
