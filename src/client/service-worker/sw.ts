/// <reference lib="webworker" />
/**
 * The portal's service worker. What it serves from the device is an allow-list: the user-free shells of the portal's pages and
 * their code, as listed at build. Everything else goes to the network and is never stored: no answer of the API, no page
 * with anybody's data. Private answers live in IndexedDB, by user (`src/client/store`).
 */
import { NetworkOnly, type PrecacheEntry, Serwist } from 'serwist';
import { SYNC_TAG } from '../session/background-sync';
import { flushInBackground } from './flush-in-background';
import { CLAIM_MESSAGE, FLUSH_MESSAGE, OFFLINE_PAGE } from './messages';

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST: (PrecacheEntry | string)[] | undefined };

type SyncEvent = ExtendableEvent & { tag: string };

const worker = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: {
    cleanupOutdatedCaches: true,
    // A page is one file whatever its query says; a request for a page's data is not that file.
    ignoreURLParametersMatching: [/^(?!_rsc$)/],
  },
  // A new version waits until the user agrees: see `update.ts`.
  skipWaiting: false,
  clientsClaim: true,
  runtimeCaching: [{ matcher: ({ request }) => request.mode === 'navigate', handler: new NetworkOnly() }],
  fallbacks: { entries: [{ url: OFFLINE_PAGE, matcher: ({ request }) => request.mode === 'navigate' }] },
});
worker.addEventListeners();

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as SyncEvent;
  if (tag === SYNC_TAG) waitUntil.call(event, onSync());
});

self.addEventListener('message', (event) => {
  if (event.data === CLAIM_MESSAGE) event.waitUntil(self.clients.claim());
});

/** The network is back: an open page sends the queue, else the worker does. */
async function onSync(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const open = pages.filter((page) => page.visibilityState === 'visible');
  if (open.length === 0) return flushInBackground();
  for (const page of open) page.postMessage(FLUSH_MESSAGE);
}
