'use client';

import { useSyncExternalStore } from 'react';

/** Changes of the address that leave the page standing: ours, told by this event, and the browser's back and forward. */
const CHANGED = 'portal:address';

/** Puts a step into the history; the back button undoes it. The router hears of it by itself. */
export function pushAddress(url: string, state: object | null = null): void {
  window.history.pushState(state, '', url);
  window.dispatchEvent(new Event(CHANGED));
}

/** Changes the address without a step. */
export function replaceAddress(url: string, state: object | null = null): void {
  window.history.replaceState(state, '', url);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('popstate', onChange);
  };
}

/**
 * The query string of the page, '' while it is prerendered and hydrated. Unlike the router's own hook it does not keep a page
 * out of the prerendered file, and the page hydrates at once as a whole.
 */
export function useSearch(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
}

const never = () => () => undefined;

/** False in the prerendered file and while it is hydrated, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
