import type { QueryClient } from '@tanstack/react-query';
import type { Profile } from '@/contracts/accounts/profile';
import type { WireEvent } from '@/contracts/events';
import { call } from '../api/call';
import type { Outbox } from '../outbox/outbox';
import { keys } from '../query/keys';
import { profileQuery } from '../query/queries';
import { staleRoots } from '../socket/stale-roots';
import { featuresLost } from './features-lost';
import { forgetUser } from './forget-user';
import { isSignOutUnfinished, noteUnfinishedSignOut, rememberedUser, rememberUser } from './remembered-user';
import type { SessionServices } from './session-services';
import { finishSignOut } from './sign-in';
import { type SignInReason, signInAddress } from './sign-in-address';
import { hearTabs, tellTabs } from './tabs';

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

type Deps = { client: QueryClient; go: (address: string) => void; reload: () => void; here: () => string };

export function createSession({ client, go, reload, here }: Deps): Session {
  let state: SessionState = { services: null, restored: false, live: false, leaving: false };
  const listeners = new Set<() => void>();
  const eventListeners = new Set<(events: WireEvent[]) => void>();
  const outboxReady = Promise.withResolvers<Outbox>();
  let opening: string | null = null;
  /** Whom the server has named as signed in, in this page load. */
  let verifiedUser: string | null = null;
  let features: readonly string[] | null = null;

  const change = (changes: Partial<SessionState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };

  const isTheirSession = (userId: string) => async () => {
    if (rememberedUser() !== userId) return false;
    if (verifiedUser === null) await client.fetchQuery({ ...profileQuery, staleTime: 0, retry: false });
    return verifiedUser === userId;
  };

  const onEvents = (events: WireEvent[], missedSome: boolean) => {
    for (const root of staleRoots(events, missedSome)) void client.invalidateQueries({ queryKey: [root] });
    for (const listener of eventListeners) listener(events);
  };

  const goLive = () => {
    state.services?.goLive({
      onEvents,
      onConnected: (live) => change({ live }),
      onRefused: async () => {
        verifiedUser = null;
        await client.refetchQueries({ queryKey: keys.profile });
        return !state.leaving;
      },
    });
  };

  const open = async (userId: string) => {
    if (opening !== null) return;
    opening = userId;
    const services = await loadServices(userId);
    if (!services) {
      opening = null;
      return change({ restored: true });
    }
    if (state.leaving) return services.close();
    change({ services, restored: true });
    outboxReady.resolve(services.outbox);
    if (verifiedUser === userId) goLive();
  };

  /** Null when the code for it cannot be loaded now: the page shows what the network gives, and it is tried again. */
  const loadServices = async (userId: string) => {
    try {
      const { openSessionServices } = await import('./session-services');
      return await openSessionServices(userId, { client, isTheirSession: isTheirSession(userId) });
    } catch {
      return null;
    }
  };

  const leave = async (userId: string | null, reason: SignInReason) => {
    state.services?.close();
    if (userId) await forgetUser(userId, reason);
    tellTabs({ type: 'signed-out' });
    client.clear();
    go(reason === 'signed-out' ? signInAddress('/', reason) : signInAddress(here(), userId ? reason : undefined));
  };

  const onProfile = (profile: Profile, fromServer: boolean) => {
    const lost = features ? featuresLost(features, profile.features) : [];
    const isChanged = features !== null && (lost.length > 0 || features.length !== profile.features.length);
    features = profile.features;
    if (!fromServer) return;
    if (opening !== null && opening !== profile.user.id) return void changeUser(opening, profile.user.id);
    verifiedUser = profile.user.id;
    rememberUser(profile.user.id);
    void open(profile.user.id).then(goLive);
    if (lost.length > 0) void forgetAnswers();
    else if (isChanged) void client.invalidateQueries({ predicate: isNotProfile });
  };

  /** What a lost feature covered is mixed into many answers (scores, files, boards), so all but the profile go. */
  const forgetAnswers = async () => {
    await state.services?.store.clearAnswers();
    await client.resetQueries({ predicate: isNotProfile });
  };

  const changeUser = async (before: string, now: string) => {
    change({ leaving: true });
    state.services?.close();
    await forgetUser(before, 'other-user');
    rememberUser(now);
    reload();
  };

  return {
    start() {
      if (isSignOutUnfinished()) {
        change({ leaving: true });
        void finishSignOut().then(() => go(signInAddress('/', 'signed-out')));
        return () => undefined;
      }
      const unsubscribe = client.getQueryCache().subscribe(({ type, query, ...event }) => {
        if (type !== 'updated' || query.queryKey[0] !== keys.profile[0] || state.leaving) return;
        if (!('action' in event) || event.action.type !== 'success') return;
        onProfile(query.state.data as Profile, !event.action.manual);
      });
      const unhear = hearTabs((message) => {
        if (state.leaving) return;
        if (message.type === 'signed-out') {
          change({ leaving: true });
          state.services?.close();
          client.clear();
          go('/login');
        } else if (message.userId !== opening) reload();
      });
      const known = rememberedUser();
      if (known) void open(known);
      else change({ restored: true });
      return () => {
        unsubscribe();
        unhear();
      };
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    outbox: outboxReady.promise,
    onEvents: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    endedByServer() {
      if (state.leaving) return;
      change({ leaving: true });
      void leave(opening, 'ended');
    },
    async signOut() {
      change({ leaving: true });
      try {
        await call('auth.partner.logout', {});
      } catch {
        // No network: this device forgets now, and the cookie is ended before anything else is asked next time.
        noteUnfinishedSignOut();
      }
      await leave(opening, 'signed-out');
    },
  };
}

function isNotProfile(query: { queryKey: readonly unknown[] }): boolean {
  return query.queryKey[0] !== keys.profile[0];
}
