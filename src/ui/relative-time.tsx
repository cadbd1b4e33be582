'use client';

import { useSyncExternalStore } from 'react';
import { formatRelative } from './format-relative';
import { useUi } from './ui-provider';

const BEAT_MS = 30_000;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let beats = 0;

/** One clock for every row on the page; it stands still when nobody looks. */
function watch(watcher: () => void) {
  if (watchers.size === 0) {
    timer = setInterval(() => {
      beats += 1;
      for (const each of watchers) each();
    }, BEAT_MS);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
}

/** A moment as people say it, exact in its title. `now` fixes the moment it is seen from. */
export function RelativeTime({ date, now, className }: { date: Date | string; now?: Date; className?: string }) {
  const { locale, timeZone } = useUi();
  useSyncExternalStore(
    watch,
    () => beats,
    () => 0,
  );
  const at = typeof date === 'string' ? new Date(date) : date;
  const exact = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at);
  return (
    <time dateTime={at.toISOString()} title={exact} suppressHydrationWarning className={className}>
      {formatRelative(at, now ?? new Date(), locale, timeZone)}
    </time>
  );
}
