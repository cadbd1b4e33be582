'use client';

import { History } from 'lucide-react';
import { RelativeTime } from '@/ui/relative-time';
import { texts } from './answer-texts';

const WORTH_SAYING_MS = 5 * 60_000;

/** How old a kept answer is, once that says something. */
export default function AnswerAge({ at }: { at: number }) {
  if (Date.now() - at < WORTH_SAYING_MS) return null;
  return (
    <p className="flex items-center gap-1.5 text-muted text-sm">
      <History aria-hidden className="size-4 shrink-0" />
      <span>
        {texts.age.before}
        <RelativeTime date={new Date(at)} />
        {texts.age.after}
      </span>
    </p>
  );
}
