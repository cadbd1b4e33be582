'use client';

import { usePathname } from 'next/navigation';
import { useMemo } from 'react';
import { pushAddress, replaceAddress, useSearch } from './address';

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

type OwnHistoryState = { portalOpened?: boolean } | null;

/**
 * What the page shows, kept in its address: open lead, stage, filters. Changes do not ask the server for anything. `push` makes
 * a step that the back button undoes, `replace` does not (typing in a search). What was opened by `open` is closed by `close`
 * as the back button closes it, so that going back never opens it again.
 */
export function useUrlState() {
  const search = useSearch();
  const pathname = usePathname();
  return useMemo(() => {
    const write = (changes: UrlChanges, go: typeof pushAddress, state: OwnHistoryState) => {
      const url = pathname + searchAfter(window.location.search, changes);
      if (url !== window.location.pathname + window.location.search) go(url, state);
    };
    const stateNow = () => window.history.state as OwnHistoryState;
    const wasOpened = () => stateNow()?.portalOpened === true;
    return {
      params: new URLSearchParams(search),
      push: (changes: UrlChanges) => write(changes, pushAddress, null),
      replace: (changes: UrlChanges) => write(changes, replaceAddress, wasOpened() ? { portalOpened: true } : null),
      open: (changes: UrlChanges) => write(changes, pushAddress, { portalOpened: true }),
      close: (changes: UrlChanges) => (wasOpened() ? window.history.back() : write(changes, replaceAddress, null)),
    };
  }, [search, pathname]);
}
