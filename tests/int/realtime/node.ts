import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import type { ClosingReason, LiveEvent, SyncAnswer } from '@/contracts/socket';
import type { SocketServer } from '@/realtime/socket-server';
import type { NewEvent } from '@/server/events/publish';
import type { Portal } from '../../support/boot';

export const PUBLIC_URL = 'http://portal.test';

/** A node with nothing but its sockets, and the clients that tests connect to it. */
export type LiveNode = SocketServer & {
  port: number;
  http: HttpServer;
  /** Connects as this actor, by token; resolves when connected. */
  connect(token: string, options?: ConnectOptions): Promise<Client>;
  stop(): Promise<void>;
};
type ConnectOptions = {
  transports?: string[];
  headers?: Record<string, string>;
  auth?: Record<string, unknown>;
  path?: string;
};

/** A client that remembers what it was sent. */
export type Client = {
  socket: Socket;
  events: LiveEvent[];
  closings: ClosingReason[];
  sync(cursor: unknown): Promise<SyncAnswer & { error?: { code: string } }>;
  /** The events of one type, once there are that many. */
  heard(type: string, count?: number): Promise<LiveEvent[]>;
  closed(): Promise<string>;
};

export async function startNode(portal: Portal, onContentChanged?: (tag: string) => void): Promise<LiveNode> {
  const { createSocketServer } = await import('@/realtime/socket-server');
  const http = createServer((_, response) => response.writeHead(404).end('not the socket'));
  const sockets = createSocketServer({
    httpServer: http,
    payload: portal.payload,
    log: pino({ level: process.env.SHOW_LOG ? 'debug' : 'silent' }),
    publicUrl: PUBLIC_URL,
    ...(onContentChanged ? { onContentChanged } : {}),
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  await sockets.ready;
  const { port } = http.address() as AddressInfo;
  const clients: Socket[] = [];
  return {
    ...sockets,
    port,
    http,
    async connect(token, options = {}) {
      const socket = open(port, { ...options, auth: { token, ...options.auth } });
      clients.push(socket);
      const client = remember(socket);
      await connected(socket);
      return client;
    },
    async stop() {
      for (const socket of clients) socket.disconnect();
      await sockets.close();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
}

export function open(port: number, { transports, headers, auth, path }: ConnectOptions = {}): Socket {
  return io(`http://127.0.0.1:${port}`, {
    path: path ?? '/api/chat/realtime',
    transports: transports ?? ['websocket'],
    reconnection: false,
    forceNew: true,
    ...(auth ? { auth } : {}),
    ...(headers ? { extraHeaders: headers } : {}),
  });
}

export function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}

export function remember(socket: Socket): Client {
  const events: LiveEvent[] = [];
  const closings: ClosingReason[] = [];
  socket.on('event', (event: LiveEvent) => events.push(event));
  socket.on('closing', (reason: ClosingReason) => closings.push(reason));
  const gone = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  const ofType = (type: string) => events.filter((event) => event.type === type);
  return {
    socket,
    events,
    closings,
    sync: (cursor) => socket.timeout(5_000).emitWithAck('sync', { cursor }),
    closed: () => within(gone, 5_000, 'the connection to close'),
    async heard(type, count = 1) {
      await until(() => ofType(type).length >= count, `${count} × ${type}`);
      return ofType(type);
    },
  };
}

/** Waits until something is so. */
export async function until(is: () => boolean | Promise<boolean>, what: string, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}`);
    await sleep(10);
  }
}

async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  const late = sleep(ms).then(() => {
    throw new Error(`Waited ${ms} ms in vain for ${what}`);
  });
  return Promise.race([promise, late]);
}

/** A live session of this actor, and its token. */
export async function signIn(
  portal: Portal,
  actor: PartnerActor | StaffActor,
): Promise<{ token: string; sessionId: string }> {
  const { openSession } = await import('@/server/accounts/open-session');
  const { poolOf } = await import('@/server/db/transaction');
  const [collection, userId] =
    actor.kind === 'partner' ? (['partner-users', actor.userId] as const) : (['staff', actor.staffId] as const);
  return openSession(portal.payload, poolOf(portal.payload), collection, userId, {
    ip: '127.0.0.1',
    userAgent: 'test',
    requestId: 'test',
    now: new Date(),
  });
}

/** Publishes in a transaction of its own. Nobody is told: the caller wakes the node, or waits for its poll. */
export async function publishCommitted(portal: Portal, ...events: NewEvent[]): Promise<string[]> {
  const { withTransaction } = await import('@/server/db/transaction');
  const { publish } = await import('@/server/events/publish');
  return withTransaction(await portal.asSystem(), 'maintain', (writer) => publish(writer, ...events));
}

/** An event of a lead, for a partner: what most tests send. */
export function leadUpdated(partnerId: string, leadId: string, roles?: string[]): NewEvent {
  return {
    type: 'lead.updated',
    audience: roles ? { partner: partnerId, roles } : { partner: partnerId },
    data: { leadId, stage: 'new', version: 1 },
  };
}
export const leadOf = (event: { data: unknown }): string => (event.data as { leadId: string }).leadId;
