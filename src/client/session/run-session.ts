import type { Profile } from '@/contracts/accounts/profile';
import type { WireEvent } from '@/contracts/events';
import { call } from '../api/call';
import { keys } from '../query/keys';
import { profileQuery } from '../query/queries';
import { staleRoots } from '../socket/stale-roots';
import { isPaused, losesAnswers } from './features-lost';
import { forgetUser } from './forget-user';
import { isSignOutUnfinished, noteUnfinishedSignOut, rememberedUser, rememberUser } from './remembered-user';
import type { RunningSession, SessionFrame } from './session';
import { openSessionServices } from './session-services';
import { finishSignOut } from './sign-in';
import { type SignInReason, signInAddress } from './sign-in-address';
import { hearTabs, tellTabs } from './tabs';

/** What a session does, behind the frame that pages see: loaded after the page, with IndexedDB and the socket. */
export function runSession({
  client,
  go,
  reload,
  here,
  state,
  change,
  tellEvents,
  openOutbox,
}: SessionFrame): RunningSession {
  let opening: string | null = null;
  /** Whom the server has named as signed in, in this page load. */
  let verifiedUser: string | null = null;
  /** The newest that is known, of this device or of the server. */
  let known: Profile | null = null;

  const isTheirSession = (userId: string) => async () => {
    if (rememberedUser() !== userId) return false;
    if (verifiedUser === null) await client.fetchQuery({ ...profileQuery, staleTime: 0, retry: false });
    return verifiedUser === userId;
  };

  const onEvents = (events: WireEvent[], missedSome: boolean) => {
    const stale = staleRoots(events, missedSome);
    for (const root of stale) void client.invalidateQueries({ queryKey: [root] });
    if (stale.has('leads')) state().services?.copyLeads();
    tellEvents(events);
  };

  const goLive = () => {
    state().services?.copyLeads();
    state().services?.goLive({
      onEvents,
      onConnected: (live) => change({ live }),
      onRefused: async () => {
        verifiedUser = null;
        await client.refetchQueries({ queryKey: keys.profile });
        if (state().leaving) return null;
        // Refused for as long as the suspension lasts: asked for now and then, so that its end is seen.
        return known && isPaused(known) ? 'later' : 'soon';
      },
    });
  };

  const open = async (userId: string) => {
    if (opening !== null) return;
    opening = userId;
    const services = await openSessionServices(userId, { client, isTheirSession: isTheirSession(userId) });
    if (state().leaving) return services.close();
    change({ services, restored: true });
    openOutbox(services.outbox);
    if (verifiedUser === userId) goLive();
  };

  const leave = async (userId: string | null, reason: SignInReason) => {
    state().services?.close();
    if (userId) await forgetUser(userId, reason);
    tellTabs({ type: 'signed-out' });
    client.clear();
    go(reason === 'signed-out' ? signInAddress('/', reason) : signInAddress(here(), userId ? reason : undefined));
  };

  const onProfile = (profile: Profile, fromServer: boolean) => {
    const loses = known !== null && losesAnswers(known, profile);
    const isChanged =
      known !== null && (known.features.length !== profile.features.length || isPaused(known) !== isPaused(profile));
    known = profile;
    if (!fromServer) return;
    if (opening !== null && opening !== profile.user.id) return void changeUser(opening, profile.user.id);
    verifiedUser = profile.user.id;
    rememberUser(profile.user.id);
    void open(profile.user.id).then(goLive);
    if (loses) void forgetAnswers();
    else if (isChanged) void client.invalidateQueries({ predicate: isNotProfile });
  };

  /** What a lost feature, or the work itself, covered is mixed into many answers (scores, files, boards), so all but the profile go. */
  const forgetAnswers = async () => {
    await state().services?.store.clearAnswers();
    await client.resetQueries({ predicate: isNotProfile });
  };

  const changeUser = async (before: string, now: string) => {
    change({ leaving: true });
    state().services?.close();
    await forgetUser(before, 'other-user');
    rememberUser(now);
    reload();
  };

  const begin = () => {
    if (isSignOutUnfinished()) {
      change({ leaving: true });
      void finishSignOut().then(() => go(signInAddress('/', 'signed-out')));
      return () => undefined;
    }
    const unsubscribe = client.getQueryCache().subscribe(({ type, query, ...event }) => {
      if (type !== 'updated' || query.queryKey[0] !== keys.profile[0] || state().leaving) return;
      if (!('action' in event) || event.action.type !== 'success') return;
      onProfile(query.state.data as Profile, !event.action.manual);
    });
    const unhear = hearTabs((message) => {
      if (state().leaving) return;
      if (message.type === 'signed-out') {
        change({ leaving: true });
        state().services?.close();
        client.clear();
        go('/login');
      } else if (message.userId !== opening) reload();
    });
    const remembered = rememberedUser();
    if (remembered) void open(remembered);
    else change({ restored: true });
    // It may have come while this code was on its way; nothing else fills the cache before the stores are open.
    const early = client.getQueryData<Profile>(keys.profile);
    if (early) onProfile(early, true);
    return () => {
      unsubscribe();
      unhear();
    };
  };

  return {
    stop: begin(),
    endedByServer() {
      if (state().leaving) return;
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
