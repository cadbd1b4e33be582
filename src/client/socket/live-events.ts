import { io } from 'socket.io-client';
import type { WireEvent } from '@/contracts/events';
import type { LiveEvent, SocketError, SyncAnswer, SyncRequest } from '@/contracts/socket';
import { SOCKET_PATH } from '@/contracts/socket-path';
import { createSeenEvents } from './seen-events';

export type LiveDeps = {
  readCursor: () => Promise<string | null>;
  writeCursor: (cursor: string) => Promise<void>;
  /** New events, each once. `missedSome`: there were more than can be replayed. */
  onEvents: (events: WireEvent[], missedSome: boolean) => void;
  onConnected: (connected: boolean) => void;
  /** The server did not take, or has ended, this connection. Answers when to try again; null when the session has ended. */
  onRefused: () => Promise<'soon' | 'later' | null>;
};

const SYNC_TIMEOUT_MS = 10_000;
const RETURN_AFTER_MS = 3_000;
const RETURN_LATER_MS = 60_000;

/**
 * Opens the socket with the session's cookie and keeps it open. On every connect it asks for what was missed since the
 * cursor that this device has seen. Returns the end of it.
 */
export function openLiveEvents(deps: LiveDeps): () => void {
  const isNew = createSeenEvents();
  const socket = io({
    path: SOCKET_PATH,
    transports: ['websocket', 'polling'],
    withCredentials: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (events: WireEvent[], missedSome: boolean) => {
    const fresh = events.filter((event) => isNew(event.id));
    if (fresh.length > 0 || missedSome) deps.onEvents(fresh, missedSome);
  };
  const keepCursor = async (cursor: string) => {
    try {
      await deps.writeCursor(cursor);
    } catch {
      // The store was deleted under us (signed out in another tab) or the disk is full: more is replayed next time.
      return;
    }
  };
  const ask = async (cursor: string | null): Promise<SyncAnswer | SocketError> =>
    socket.timeout(SYNC_TIMEOUT_MS).emitWithAck('sync', { cursor } satisfies SyncRequest);
  const sync = async () => {
    const cursor = await deps.readCursor();
    const answer = await ask(cursor);
    // A cursor that the server cannot read any more is as good as none, and nobody knows what was missed.
    const sound = 'error' in answer && cursor !== null ? await ask(null) : answer;
    if ('error' in sound) throw new Error(sound.error.code);
    // Without a cursor (the first time on this device) nobody knows what happened between the page's first answers and now.
    take(sound.events, cursor === null || sound !== answer || sound.reset === true);
    await keepCursor(sound.cursor);
  };
  const syncOrComeBack = async () => {
    try {
      await sync();
    } catch {
      // No answer: the connection is not sound, so it is made anew.
      timer = setTimeout(() => socket.disconnect().connect(), RETURN_AFTER_MS);
    }
  };
  socket.on('connect', () => {
    deps.onConnected(true);
    void syncOrComeBack();
  });
  socket.on('event', (event: LiveEvent) => {
    take([event], false);
    if (event.cursor) void keepCursor(event.cursor);
  });
  // Socket.IO comes back by itself after a lost connection, not after a refusal by the server.
  const onClosed = async () => {
    deps.onConnected(false);
    if (socket.active) return;
    const again = await deps.onRefused();
    if (again) timer = setTimeout(() => socket.connect(), again === 'soon' ? RETURN_AFTER_MS : RETURN_LATER_MS);
  };
  socket.on('disconnect', () => void onClosed());
  socket.on('connect_error', () => void onClosed());
  return () => {
    clearTimeout(timer);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
