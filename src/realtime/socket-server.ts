import type { Server as HttpServer } from 'node:http';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { Server, type ServerOptions } from 'socket.io';
import { ZSyncRequest } from '@/contracts/socket';
import { SOCKET_PATH } from '@/contracts/socket-path';
import { poolOf } from '@/server/db/transaction';
import { boardsMoved, forgetBoards, keepBoards } from '@/server/engagement/board-steps';
import { notifyEvents } from '@/server/events/notify-events';
import { syncEvents } from '@/server/events/read-events';
import { createDispatcher } from './dispatcher';
import { openSession } from './handshake';
import { close, createLiveSockets, type PortalIo, type PortalSocket } from './live-sockets';
import { texts } from './texts';
import { createThrottle } from './throttle';

export type SocketServerOptions = {
  /** Its request listener is set already: Socket.IO puts itself in front of what it finds. */
  httpServer: HttpServer;
  payload: Payload;
  log: Logger;
  publicUrl: string;
  /** Called on every node when what public pages are made of was changed. It must not throw. */
  onContentChanged?(tag: string): void;
  /** How nodes reach each other's sockets; absent on a single node. */
  adapter?: ServerOptions['adapter'] | undefined;
};
export type SocketServer = {
  io: PortalIo;
  /** Resolves when committed events are delivered. */
  ready: Promise<void>;
  /** Something was committed: every node looks now. */
  wake(): void;
  /** Tells the clients, closes their connections and stops reading; the HTTP server stays. */
  close(): Promise<void>;
};

const SWEEP_MS = 500;
const SOCKETS_PER_USER = 40;
const THROTTLE = { burst: 30, perSecond: 10, tolerated: 100 };
const MOST_BYTES = 64_000;

/**
 * The portal's live connection at `/api/chat/realtime/`. Events come from the outbox by this node's own dispatcher and go
 * to this node's sockets, so nodes need nothing between them. Spec 07 "Real time", api.md "Socket".
 */
export function createSocketServer({
  httpServer,
  payload,
  log,
  publicUrl,
  onContentChanged = () => undefined,
  adapter,
}: SocketServerOptions): SocketServer {
  const io: PortalIo = new Server(httpServer, {
    path: SOCKET_PATH,
    // With the slash Next leaves the upgrade alone; without it clients silently stay on polling.
    addTrailingSlash: true,
    serveClient: false,
    connectTimeout: 10_000,
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    ...(adapter ? { adapter } : {}),
  });
  const live = createLiveSockets(io, { payload, log, onContentChanged });

  io.use((socket, next) => {
    openSession(payload, publicUrl, socket.handshake).then(
      ({ session, actor }) => {
        socket.data = { session, actor, checkAgainAt: 0, checks: 0, synced: false };
        next();
      },
      (error: Error) => {
        if (error.name !== 'HandshakeRefused') log.error({ err: error }, 'sockets: a handshake failed');
        next(error.name === 'HandshakeRefused' ? error : new Error('unavailable'));
      },
    );
  });

  io.on('connection', (socket) => {
    live.admit(socket);
    const { actor } = socket.data;
    const user = `user:${actor.kind === 'staff' ? actor.staffId : actor.userId}`;
    if ((io.sockets.adapter.rooms.get(user)?.size ?? 0) > SOCKETS_PER_USER) return close(socket, 'too-many-requests');
    limitIncoming(socket);
    socket.on('sync', (request, ack) => {
      if (typeof ack === 'function') void answerSync(socket, request, ack);
    });
  });

  const answerSync = async (socket: PortalSocket, request: unknown, ack: (answer: never) => void): Promise<void> => {
    const answer = ack as (answer: unknown) => void;
    const asked = ZSyncRequest.safeParse(request);
    if (!asked.success) return answer(refusal('invalid', texts.sync));
    try {
      // What commits after this answer comes live; a node that does not read yet would let it fall between the two.
      await dispatcher.ready;
      if (!(await live.recheck(socket))) return answer(refusal('unauthenticated', texts.ended));
      const found = await syncEvents({ db: poolOf(payload), actor: socket.data.actor }, asked.data);
      answer(found);
      socket.data.synced = true;
    } catch (error) {
      log.error({ err: error }, 'sockets: a sync failed');
      answer(refusal('unavailable', texts.notNow));
    }
  };

  const dispatcher = createDispatcher({
    payload,
    log,
    deliver: live.deliver,
    // Whoever is connected comes back, asks with a cursor that is no more, and loads anew.
    restarted: () => {
      boardsMoved(poolOf(payload));
      io.local.disconnectSockets(true);
    },
  });
  void dispatcher.ready.then(() => keepBoards(poolOf(payload)));
  const sweep = setInterval(() => void live.sweep(), SWEEP_MS);

  return {
    io,
    ready: dispatcher.ready,
    wake: () => notifyEvents(poolOf(payload)),
    async close() {
      clearInterval(sweep);
      forgetBoards(poolOf(payload));
      await dispatcher.close();
      io.local.emit('closing', 'server-stopping');
      await io.sockets.adapter.close();
      // Not `io.close()`: that ends the HTTP server too, which drains its requests first. The clients come back by themselves.
      io.engine.close();
    },
  };
}

/** Refuses what comes too often, and closes on whoever does not stop. */
function limitIncoming(socket: PortalSocket): void {
  const ask = createThrottle(THROTTLE);
  socket.use(([, ...args], next) => {
    const verdict = ask(performance.now());
    if (verdict === 'pass') return next();
    if (verdict === 'close') return close(socket, 'too-many-requests');
    const ack = args.at(-1);
    if (typeof ack === 'function') ack(refusal('rate_limited', texts.tooMany));
  });
}

const refusal = (code: string, message: string) => ({ error: { code, message } });
