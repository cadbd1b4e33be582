import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH } from '@/contracts/events';
import { percentile } from './measure';

const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 1000);
const ROOMS = 50;
const PER_SECOND = 100;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);

type Heard = { latencies: number[]; received: number; expected: number };
type Options = {
  url: string;
  secret: string;
  startServer(file: string, url: string, port: number): Promise<{ origin: string; stop(): Promise<void> }>;
};

/** Fan-out: 1,000 clients in 50 rooms, 100 messages a second; ours through the outbox, beside bare Socket.IO in the same run. */
export async function socketTable(options: Options): Promise<string> {
  const ours = await fanOutOfPortal(options);
  const bare = await fanOutOfBare();
  const row = (name: string, { latencies, received, expected }: Heard): string =>
    `| ${name} | ${percentile(latencies, 0.5).toFixed(1)} | ${percentile(latencies, 0.99).toFixed(1)} | ${expected - received} of ${expected} |`;
  return [
    `\nSocket fan-out: ${CLIENTS} clients, ${ROOMS} rooms, ${PER_SECOND} messages/s for ${SECONDS} s; ours is from the commit's INSERT to the client\n`,
    '| | p50 ms | p99 ms | lost |',
    '| --- | --- | --- | --- |',
    row('portal', ours),
    row('bare Socket.IO', bare),
  ].join('\n');
}

async function connectAll(
  origin: string,
  tokens: (i: number) => string,
  onEvent: (event: { sent: number }) => void,
  path: string,
): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let i = 0; i < CLIENTS; i++) {
    const socket = io(origin, {
      path,
      transports: ['websocket'],
      auth: { token: tokens(i) },
      reconnection: false,
      forceNew: true,
    });
    socket.on('event', onEvent);
    sockets.push(socket);
    if (i % 50 === 49) await Promise.all(sockets.slice(-50).map(connected));
  }
  return sockets;
}

const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });

/** Sends at an even pace and waits for the last to arrive. */
async function pace(send: (i: number) => Promise<void>): Promise<void> {
  const total = PER_SECOND * SECONDS;
  const started = performance.now();
  const sent: Promise<void>[] = [];
  for (let i = 0; i < total; i++) {
    const due = started + (i * 1000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    sent.push(send(i));
  }
  await Promise.all(sent);
  await sleep(3000);
}

async function fanOutOfPortal({ url, secret, startServer }: Options): Promise<Heard> {
  const { signToken } = await import('@/server/accounts/sign-in');
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const exp = Math.floor(Date.now() / 1000) + 86_400;
  const { rows: users } = await pool.query<{ userId: string; partnerId: string }>(
    `SELECT DISTINCT ON (m.partner_id) m.user_id AS "userId", m.partner_id AS "partnerId" FROM memberships m JOIN partners p ON p.id = m.partner_id WHERE p.status = 'active' ORDER BY m.partner_id LIMIT $1`,
    [ROOMS],
  );
  const tokens: string[] = [];
  for (let i = 0; i < CLIENTS; i++) {
    const user = users[i % users.length] as { userId: string };
    const sid = randomUUID();
    await pool.query(
      `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at) VALUES ($1, 'partner-users', $2, 'bench', now(), now(), now() + interval '1 day')`,
      [sid, user.userId],
    );
    tokens.push(await signToken(secret, { id: user.userId, collection: 'partner-users', sid }, exp));
  }
  const server = await startServer('dist/server.mjs', url, 3914);
  const heard: Heard = { latencies: [], received: 0, expected: PER_SECOND * SECONDS * (CLIENTS / ROOMS) };
  const sockets = await connectAll(
    server.origin,
    (i) => tokens[i] as string,
    (event) => {
      const { data } = event as unknown as { data: { version: number } };
      heard.received += 1;
      heard.latencies.push(performance.timeOrigin + performance.now() - data.version / 1000);
    },
    SOCKET_PATH,
  );
  await pace(async (i) => {
    const { partnerId } = users[i % users.length] as { partnerId: string };
    const version = Math.round((performance.timeOrigin + performance.now()) * 1000);
    await pool.query(
      `WITH told AS (SELECT pg_notify('portal_events', '')) INSERT INTO events (id, type, v, at, audience, data) SELECT gen_random_uuid(), 'lead.updated', 1, now(), $1, $2 FROM told`,
      [JSON.stringify({ partner: partnerId }), JSON.stringify({ leadId: randomUUID(), stage: 'new', version })],
    );
  });
  for (const socket of sockets) socket.disconnect();
  await server.stop();
  await pool.end();
  return heard;
}

async function fanOutOfBare(): Promise<Heard> {
  const httpServer = createServer();
  const server = new Server(httpServer, { transports: ['websocket'] });
  let joined = 0;
  server.on('connection', (socket) => void socket.join(`room:${joined++ % ROOMS}`));
  await new Promise<void>((resolve) => httpServer.listen(3915, '127.0.0.1', resolve));
  const heard: Heard = { latencies: [], received: 0, expected: PER_SECOND * SECONDS * (CLIENTS / ROOMS) };
  const sockets = await connectAll(
    'http://127.0.0.1:3915',
    () => '',
    ({ sent }) => {
      heard.received += 1;
      heard.latencies.push(performance.now() - sent);
    },
    '/socket.io',
  );
  await pace(async (i) => {
    server.to(`room:${i % ROOMS}`).emit('event', { sent: performance.now(), id: randomUUID() });
  });
  for (const socket of sockets) socket.disconnect();
  await server.close();
  return heard;
}
