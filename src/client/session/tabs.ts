export type TabMessage = { type: 'signed-in'; userId: string } | { type: 'signed-out' };

const CHANNEL = 'portal-session';

/** Tells the other tabs of this browser who is signed in now. */
export function tellTabs(message: TabMessage): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

/** Hears of sign-in and sign-out in other tabs. Returns the end of it. */
export function hearTabs(listener: (message: TabMessage) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data));
  return () => channel.close();
}
