import type { QueryClient } from '@tanstack/react-query';
import type { WireEvent } from '@/contracts/events';
import type { Outbox } from '../outbox/outbox';
import type { SessionServices } from './session-services';

export type SessionState = {
  services: SessionServices | null;
  /** Everything this device keeps has been put into the cache. */
  restored: boolean;
  /** The socket is open. */
  live: boolean;
  leaving: boolean;
};

/** The life of a sign-in in one page load: opens this user's stores, goes live, and leaves nothing behind when it ends. */
export type Session = {
  start(): () => void;
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** The queue of this user; waits until it is open. */
  outbox: Promise<Outbox>;
  onEvents(listener: (events: WireEvent[]) => void): () => void;
  /** Some answer said that the session has ended. */
  endedByServer(): void;
  /** Ends the session and removes all that this device holds of it, the queue included. */
  signOut(): Promise<void>;
};

export type SessionDeps = {
  client: QueryClient;
  go: (address: string) => void;
  reload: () => void;
  here: () => string;
};
/** What the running session sees of its frame. */
export type SessionFrame = SessionDeps & {
  state: () => SessionState;
  change: (changes: Partial<SessionState>) => void;
  tellEvents: (events: WireEvent[]) => void;
  openOutbox: (outbox: Outbox) => void;
};
export type RunningSession = Pick<Session, 'endedByServer' | 'signOut'> & { stop: () => void };

/** The frame of a session: what pages hold on to from the first moment. What it does (`run-session.ts`) is loaded after the page. */
export function createSession(deps: SessionDeps): Session {
  let state: SessionState = { services: null, restored: false, live: false, leaving: false };
  const listeners = new Set<() => void>();
  const eventListeners = new Set<(events: WireEvent[]) => void>();
  const outbox = Promise.withResolvers<Outbox>();
  const running = Promise.withResolvers<RunningSession>();

  const change = (changes: Partial<SessionState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const run = async (isStopped: () => boolean): Promise<RunningSession | null> => {
    const { runSession } = await import('./run-session');
    if (isStopped()) return null;
    const session = runSession({
      ...deps,
      change,
      state: () => state,
      tellEvents: (events) => {
        for (const listener of eventListeners) listener(events);
      },
      openOutbox: outbox.resolve,
    });
    running.resolve(session);
    return session;
  };

  return {
    start() {
      let stopped = false;
      // Without a network and a service worker its code cannot come: the page then says that nothing is on this device.
      const session = run(() => stopped).catch(() => {
        change({ restored: true });
        return null;
      });
      return () => {
        stopped = true;
        void session.then((started) => started?.stop());
      };
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    outbox: outbox.promise,
    onEvents: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    endedByServer: () => void running.promise.then((session) => session.endedByServer()),
    signOut: async () => (await running.promise).signOut(),
  };
}
