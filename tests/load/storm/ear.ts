import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { LiveEvent, SocketError, SyncAnswer } from '@/contracts/socket';
import { SOCKET_PATH } from '@/contracts/socket-path';
import type { Seller } from './cast';

/** An open page of somebody: it comes back by itself after each interruption and asks for what it missed. */
export type Ear = {
  who: Seller;
  /** What it knows, by id: delivery is at least once, knowledge is once. */
  known: ReadonlyMap<string, LiveEvent>;
  /** What must not happen. */
  problems: string[];
  /** How often it (re)connected. */
  connections(): number;
  /** Asks once more; resolves when it has been answered. */
  catchUp(): Promise<void>;
  close(): void;
};

const SYNC_TIMEOUT_MS = 5_000;
const GIVES_UP_AFTER_MS = 60_000;

export function openEar(origin: string, who: Seller): Ear {
  const known = new Map<string, LiveEvent>();
  const problems: string[] = [];
  let cursor: string | null = null;
  let connections = 0;
  let heardLive = new Set<string>();
  const socket = io(origin, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    auth: { token: who.token },
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
  });

  const sync = async (): Promise<boolean> => {
    const before = cursor;
    let answer: SyncAnswer | SocketError;
    try {
      answer = await socket.timeout(SYNC_TIMEOUT_MS).emitWithAck('sync', { cursor });
    } catch {
      return false; // the connection went away meanwhile
    }
    if ('error' in answer) return false;
    if (answer.reset && before !== null) problems.push('was told to begin anew');
    const ids = answer.events.map(({ id }) => id);
    if (new Set(ids).size < ids.length) problems.push('was replayed one event twice in one answer');
    for (const event of answer.events) known.set(event.id, event);
    cursor = answer.cursor;
    return true;
  };

  socket.on('connect', () => {
    connections += 1;
    heardLive = new Set();
    void sync();
  });
  socket.on('event', (event: LiveEvent) => {
    if (heardLive.has(event.id)) problems.push(`heard ${event.type} ${event.id} twice over one connection`);
    heardLive.add(event.id);
    known.set(event.id, event);
    if (event.cursor) cursor = event.cursor;
  });
  // Turned away by the portal itself, or told that it stops: Socket.IO leaves the next try to the page.
  const comeBack = () => {
    if (!socket.active) setTimeout(() => socket.connect(), 100);
  };
  socket.on('disconnect', comeBack);
  socket.on('connect_error', comeBack);

  return {
    who,
    known,
    problems,
    connections: () => connections,
    async catchUp() {
      const deadline = Date.now() + GIVES_UP_AFTER_MS;
      while (!(socket.connected && (await sync()))) {
        if (Date.now() > deadline) throw new Error('A page could not connect and sync again');
        await sleep(100);
      }
    },
    close: () => {
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
