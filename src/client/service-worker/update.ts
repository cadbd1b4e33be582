import { CLAIM_MESSAGE } from './messages';

/** Where the worker's file is served. */
const WORKER_URL = '/sw.js';
const LOOK_EVERY_MS = 60 * 60 * 1000;
const TRY_AGAIN_MS = 30 * 1000;

/**
 * Registers the service worker, sees that this page comes under it, and tells when a new version of the portal is ready.
 * Nothing is replaced before `apply` is called: forms stay as they are, and what was typed is kept as a draft across the
 * reload. Returns the end of it.
 */
export function watchForUpdates(onReady: (apply: () => void) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  let stopped = false;
  let agreed = false;
  let followed: ServiceWorker | undefined;
  let look: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const offer = (worker: ServiceWorker) => {
    // Without a controller this is the first install: there is no older version to replace.
    if (stopped || !navigator.serviceWorker.controller) return;
    onReady(() => {
      agreed = true;
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  const follow = (registration: ServiceWorkerRegistration) => {
    const { installing } = registration;
    if (!installing || installing === followed) return;
    followed = installing;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
      // The network broke while the pages were fetched: a first install leaves nothing behind that would try again.
      if (installing.state === 'redundant' && !registration.active) startSoon();
    });
  };
  const onController = () => {
    if (agreed) window.location.reload();
  };
  const start = async () => {
    const registration = await register();
    if (stopped) return;
    if (!registration) return startSoon();
    if (registration.waiting) offer(registration.waiting);
    follow(registration);
    registration.addEventListener('updatefound', () => follow(registration));
    look = setInterval(() => void lookForUpdate(registration), LOOK_EVERY_MS);
  };
  const startSoon = () => {
    clearInterval(look);
    clearTimeout(again);
    if (!stopped) again = setTimeout(() => void start(), TRY_AGAIN_MS);
  };
  navigator.serviceWorker.addEventListener('controllerchange', onController);
  void start();
  void comeUnderWorker();
  return () => {
    stopped = true;
    clearInterval(look);
    clearTimeout(again);
    navigator.serviceWorker.removeEventListener('controllerchange', onController);
  };
}

/**
 * A worker that becomes active takes over the pages that are open, but not one that is just being opened: that page came
 * past it, and nobody tells it. So it asks.
 */
async function comeUnderWorker(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) active?.postMessage(CLAIM_MESSAGE);
}

async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register(WORKER_URL, { scope: '/' });
  } catch {
    // The portal works without its worker, only not offline.
    return null;
  }
}

async function lookForUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  if (!navigator.onLine) return;
  try {
    await registration.update();
  } catch {
    // The server is down: the next look finds what there is.
    return;
  }
}
