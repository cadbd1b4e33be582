import type { Payload } from 'payload';
import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import { hears } from '@/access/hears';
import type { Audience, EventType } from '@/contracts/events';
import type { ClosingReason, LiveEvent, SyncAnswer, SyncRequest } from '@/contracts/socket';
import { poolOf } from '@/server/db/transaction';
import { boardsMoved } from '@/server/engagement/board-steps';
import { type StoredEvent, toWire } from '@/server/events/read-events';
import { type Listener, listenerOf, type Session } from './handshake';

/** What the server keeps of a socket. `actor` is as of the last check, which is at most a minute old. */
export type SocketState = {
  session: Session;
  actor: Listener;
  checkAgainAt: number;
  /** Counts the checks: of several at once only the one that began last says how it is. */
  checks: number;
  /** Has asked for what it missed: from then on it is told the cursor with each event. */
  synced: boolean;
};
type Ack = (answer: SyncAnswer | { error: { code: string; message: string } }) => void;
export type FromClient = { sync: (request: SyncRequest, ack: Ack) => void };
export type ToClient = { event: (event: LiveEvent) => void; closing: (reason: ClosingReason) => void } & {
  [T in EventType]: (event: LiveEvent) => void;
};
type NoEvents = Record<never, never>;
export type PortalIo = Server<FromClient, ToClient, NoEvents, SocketState>;
export type PortalSocket = Socket<FromClient, ToClient, NoEvents, SocketState>;

const CHECK_EVERY_MS = 60_000;
/** A session that ended while its handshake was under way told nobody here: a new socket is checked again soon. */
const FIRST_CHECK_MS = 500;
/** The same words to everybody go out no more often than this, the last of them always. */
const SAME_TO_ALL_MS = 500;

export type LiveSockets = {
  /** A socket whose handshake has passed: takes its places. */
  admit(socket: PortalSocket): void;
  /** Asks anew who this is, moves it to the rooms of its rights, or closes it. @returns false when it was closed. */
  recheck(socket: PortalSocket): Promise<boolean>;
  /** Hands events to those here who may hear them. */
  deliver(events: StoredEvent[], before: string): Promise<void>;
  /** Looks after those whose last check is old. */
  sweep(): Promise<void>;
};

type LiveOptions = {
  payload: Payload;
  log: Logger;
  /** Pages that were made of this are old: each node throws away its own. */
  onContentChanged(tag: string): void;
};

/** The sockets of this node: who they are, what they hear. */
export function createLiveSockets(io: PortalIo, { payload, log, onContentChanged }: LiveOptions): LiveSockets {
  const socketsIn = (room: string): PortalSocket[] =>
    [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);

  const place = (socket: PortalSocket): void => {
    const rooms = new Set([socket.id, ...roomsOf(socket.data.actor, socket.data.session)]);
    for (const room of socket.rooms) if (!rooms.has(room)) void socket.leave(room);
    void socket.join([...rooms]);
    // Spread, so that those who came at once are not all asked at once.
    socket.data.checkAgainAt = Date.now() + CHECK_EVERY_MS * (0.75 + Math.random() / 4);
  };

  const admit = (socket: PortalSocket): void => {
    place(socket);
    socket.data.checkAgainAt = Date.now() + FIRST_CHECK_MS;
  };

  const recheck = async (socket: PortalSocket): Promise<boolean> => {
    const was = socket.data.actor;
    socket.data.checks += 1;
    const check = socket.data.checks;
    let actor: Listener | 'suspended' | null = null;
    try {
      actor = await listenerOf(payload, socket.data.session);
    } catch (error) {
      // Rights that cannot be checked are no rights. The client comes back when the database does.
      log.warn({ err: error }, 'sockets: a session could not be checked');
    }
    if (!socket.connected || check !== socket.data.checks) return socket.connected;
    if (actor === null || actor === 'suspended') {
      close(socket, actor === null ? 'session-ended' : 'suspended');
      return false;
    }
    if (standsElsewhere(was, actor)) {
      close(socket, 'rights-changed');
      return false;
    }
    socket.data.actor = actor;
    place(socket);
    return true;
  };

  /** What an event says to this node itself, before it is handed to any socket. */
  const heed = async ({ type, audience, data }: StoredEvent): Promise<void> => {
    if (type === 'session.ended') {
      const { sessionId, userId } = data as { sessionId: string | null; userId: string };
      await Promise.all(socketsIn(sessionId ? `session:${sessionId}` : `user:${userId}`).map(recheck));
    } else if ((type === 'tier.changed' || type === 'features.changed') && 'partner' in audience) {
      await Promise.all(socketsIn(`partner:${audience.partner}`).map(recheck));
    } else if (type === 'content.changed' && 'nodes' in audience) {
      onContentChanged((data as { tag: string }).tag);
    } else if (type === 'leaderboard.changed') {
      // Before anybody is told of it here: who then asks is answered by the board as it is.
      boardsMoved(poolOf(payload));
    }
  };

  const emit = (event: StoredEvent, before: string): void => {
    const room = roomOf(event.audience);
    const hearing = room ? socketsIn(room).filter((socket) => hears(socket.data.actor, event.audience)) : [];
    const synced = hearing.filter((socket) => socket.data.synced);
    const others = hearing.filter((socket) => !socket.data.synced);
    const [firstHeld] = heldBack.values();
    emitTo(synced, { ...toWire(event), cursor: firstHeld?.before ?? before });
    emitTo(others, toWire(event));
  };

  /** `local`: every node reads the same events, so each speaks to its own sockets only. */
  const emitTo = (sockets: PortalSocket[], event: LiveEvent): void => {
    if (sockets.length === 0) return;
    const ids = sockets.map((socket) => socket.id);
    io.local.to(ids).emit('event', event);
    io.local.to(ids).emit(event.type, event);
  };

  const heldBack = new Map<string, { event: StoredEvent; before: string }>();
  const justSaid = new Set<string>();
  const emitToAll = (event: StoredEvent, before: string): void => {
    const words = JSON.stringify([event.type, event.data]);
    if (justSaid.has(words)) {
      heldBack.set(words, { event, before: heldBack.get(words)?.before ?? before });
      return;
    }
    emit(event, before);
    justSaid.add(words);
    setTimeout(() => {
      const held = heldBack.get(words);
      justSaid.delete(words);
      heldBack.delete(words);
      if (held) emitToAll(held.event, held.before);
    }, SAME_TO_ALL_MS).unref();
  };

  const deliver = async (events: StoredEvent[], before: string): Promise<void> => {
    for (const event of events) {
      try {
        await heed(event);
        if ('allPartners' in event.audience) emitToAll(event, before);
        else emit(event, before);
      } catch (error) {
        log.error({ err: error, event: event.id, type: event.type }, 'sockets: an event could not be delivered');
      }
    }
  };

  const sweep = async (): Promise<void> => {
    const now = Date.now();
    await Promise.all(
      [...io.sockets.sockets.values()].filter((socket) => socket.data.checkAgainAt <= now).map(recheck),
    );
  };

  return { admit, recheck, deliver, sweep };
}

/** Says why and closes. */
export function close(socket: PortalSocket, reason: ClosingReason): void {
  socket.emit('closing', reason);
  socket.disconnect(true);
}

/** Another partner or role: the page has to begin anew under the changed rights. */
function standsElsewhere(was: Listener, is: Listener): boolean {
  if (was.kind !== is.kind || was.role !== is.role) return true;
  return was.kind === 'partner' && is.kind === 'partner' && was.partnerId !== is.partnerId;
}

function roomsOf(actor: Listener, session: Session): string[] {
  const own = [`session:${session.sid}`];
  if (actor.kind === 'staff') return [...own, `user:${actor.staffId}`, 'staff', `staff:${actor.role}`];
  return [...own, `user:${actor.userId}`, `partner:${actor.partnerId}`, `tier:${actor.tier}`, 'partners'];
}

/** Where to look for those who hear; who of them does is `hears`. */
function roomOf(audience: Audience): string | null {
  if ('partner' in audience) return `partner:${audience.partner}`;
  if ('user' in audience) return `user:${audience.user}`;
  if ('allPartners' in audience) return 'partners';
  if ('staff' in audience) return 'staff';
  return null;
}
