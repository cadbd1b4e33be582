/** The tag of the one background sync the portal registers; the worker flushes the outbox on it. */
export const SYNC_TAG = 'portal-outbox';

type SyncRegistration = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Asks the browser to wake the worker when the network is back, even with the portal closed. Not every browser can. */
export async function askForBackgroundSync(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration();
  if (!registration?.sync) return false;
  try {
    await registration.sync.register(SYNC_TAG);
    return true;
  } catch {
    // The user or the browser forbids it: the queue goes out when the portal is opened.
    return false;
  }
}
