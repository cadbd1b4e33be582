/** Where the worker's file is served. */
const WORKER_URL = '/sw.js';
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Registers the service worker and tells when a new version of the portal is ready. Nothing is replaced before `apply` is
 * called: forms stay as they are, and what was typed is kept as a draft across the reload. Returns the end of it.
 */
export function watchForUpdates(onReady: (apply: () => void) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  let stopped = false;
  let agreed = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const offer = (worker: ServiceWorker) => {
    // Without a controller this is the first install: there is no older version to replace.
    if (stopped || !navigator.serviceWorker.controller) return;
    onReady(() => {
      agreed = true;
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  const onFound = (registration: ServiceWorkerRegistration) => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
    });
  };
  const onController = () => {
    if (agreed) window.location.reload();
  };
  const start = async () => {
    const registration = await register();
    if (!registration || stopped) return;
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => onFound(registration));
    timer = setInterval(() => void lookForUpdate(registration), LOOK_EVERY_MS);
  };
  navigator.serviceWorker.addEventListener('controllerchange', onController);
  void start();
  return () => {
    stopped = true;
    clearInterval(timer);
    navigator.serviceWorker.removeEventListener('controllerchange', onController);
  };
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
