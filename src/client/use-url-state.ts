'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type UrlChanges = Readonly<Record<string, string | null>>;

/** The query string after some changes: null and '' remove a parameter. */
export function searchAfter(search: string, changes: UrlChanges): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  return params.size > 0 ? `?${params}` : '';
}

/**
 * What the page shows, kept in its address: open lead, stage, filters. Changes do not ask the server for anything. `push` makes
 * a step that the back button undoes (opening something), `replace` does not (typing in a search).
 */
export function useUrlState() {
  const params = useSearchParams();
  const pathname = usePathname();
  const write = useCallback(
    (changes: UrlChanges, how: 'pushState' | 'replaceState') => {
      const url = pathname + searchAfter(window.location.search, changes);
      if (url !== window.location.pathname + window.location.search) window.history[how](null, '', url);
    },
    [pathname],
  );
  const push = useCallback((changes: UrlChanges) => write(changes, 'pushState'), [write]);
  const replace = useCallback((changes: UrlChanges) => write(changes, 'replaceState'), [write]);
  return { params, push, replace };
}
