import type { QueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import type { WireEvent } from '@/contracts/events';
import { send } from '../api/call';
import { openOutboxStore } from '../outbox/indexed-outbox-store';
import { createOutbox, type Outbox } from '../outbox/outbox';
import { memoryOutboxStore } from '../outbox/outbox-store';
import { FLUSH_MESSAGE } from '../service-worker/messages';
import { openLiveEvents } from '../socket/live-events';
import { type AnswerStore, forgetfulAnswerStore } from '../store/answer-store';
import { deleteOtherAnswerStores, openAnswerStore } from '../store/indexed-answer-store';
import { keepAnswers, restoreAnswers } from '../store/keep-answers';
import { askForBackgroundSync } from './background-sync';
import { keepLeadCopy } from './copy-leads';

/** What a signed-in user's page has beside the cache: loaded after the page, for it brings IndexedDB and the socket. */
export type SessionServices = {
  userId: string;
  store: AnswerStore;
  outbox: Outbox;
  /** Opens the socket, once. */
  goLive(listen: LiveListener): void;
  /** Brings the copy of the leads on this device up to date, soon. */
  copyLeads(): void;
  close(): void;
};
type LiveListener = {
  onEvents: (events: WireEvent[], missedSome: boolean) => void;
  onConnected: (connected: boolean) => void;
  onRefused: () => Promise<'soon' | 'later' | null>;
};

type Deps = { client: QueryClient; isTheirSession: () => Promise<boolean> };

/** Opens the stores of this user on this device and puts what they hold into the cache. */
export async function openSessionServices(userId: string, { client, isTheirSession }: Deps): Promise<SessionServices> {
  const [store, outboxStore] = await Promise.all([
    openAnswerStore(userId).catch(forgetfulAnswerStore),
    openOutboxStore(userId).catch(memoryOutboxStore),
  ]);
  const keptAt = await restoreAnswers(client, store, Date.now());
  const keeping = keepAnswers(client, store, keptAt);
  void deleteOtherAnswerStores(userId);
  const outbox = createOutbox({
    userId,
    store: outboxStore,
    send,
    isTheirSession,
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    newId: uuidv7,
    onWaiting: () => void askForBackgroundSync(),
  });
  const leadCopy = keepLeadCopy(client, store.leadCopy);
  const onOnline = () => {
    void outbox.flush();
    leadCopy.soon();
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') void outbox.flush();
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.data === FLUSH_MESSAGE) void outbox.flush();
  };
  window.addEventListener('pagehide', keeping.flush);
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  navigator.serviceWorker?.addEventListener('message', onMessage);
  void outbox.flush();

  let stopLive: (() => void) | undefined;
  return {
    userId,
    store,
    outbox,
    goLive(listen) {
      stopLive ??= openLiveEvents({
        ...listen,
        readCursor: () => store.readFact('socket-cursor'),
        writeCursor: (cursor) => store.writeFact('socket-cursor', cursor),
      });
    },
    copyLeads: leadCopy.soon,
    close() {
      stopLive?.();
      leadCopy.stop();
      keeping.stop();
      window.removeEventListener('pagehide', keeping.flush);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
      navigator.serviceWorker?.removeEventListener('message', onMessage);
      outbox.close();
      store.close();
    },
  };
}
