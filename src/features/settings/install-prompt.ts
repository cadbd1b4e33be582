/** What a browser hands over when it would let this page be installed. */
type InstallEvent = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

let offered: InstallEvent | null = null;
let isDone = false;
const watchers = new Set<() => void>();

function tell() {
  for (const watcher of watchers) watcher();
}

/** Keeps the browser's offer until somebody asks for it in the settings. Once, from the portal's root. Returns the end of it. */
export function keepInstallOffer(): () => void {
  const onOffer = (event: Event) => {
    event.preventDefault();
    offered = event as InstallEvent;
    tell();
  };
  const onInstalled = () => {
    offered = null;
    isDone = true;
    tell();
  };
  window.addEventListener('beforeinstallprompt', onOffer);
  window.addEventListener('appinstalled', onInstalled);
  return () => {
    window.removeEventListener('beforeinstallprompt', onOffer);
    window.removeEventListener('appinstalled', onInstalled);
  };
}

/** Shows the browser's own question. */
export async function install(): Promise<void> {
  const event = offered;
  // An offer is good for one question.
  offered = null;
  await event?.prompt();
  tell();
}

export type InstallState = 'installed' | 'offered' | 'ios' | 'unknown';

export const installState = {
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  },
  get(): InstallState {
    if (isDone || isStandalone()) return 'installed';
    if (offered) return 'offered';
    return isAppleTouch() ? 'ios' : 'unknown';
  },
};

function isStandalone(): boolean {
  const apple = 'standalone' in navigator && navigator.standalone === true;
  return apple || window.matchMedia('(display-mode: standalone)').matches;
}

/** iPhones and iPads have no offer to show; an iPad says that it is a Mac. */
function isAppleTouch(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}
