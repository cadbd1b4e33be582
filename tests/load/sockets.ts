import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH } from '@/contracts/socket-path';
import { openSession } from '../support/open-session';
import type { Limits } from './bench/limits';
import { startServer } from './bench/servers';
import { BENCH_SECRET } from './bench/settings';
import { percentile } from './measure';

const CLIENTS = 1_000;
const ROOMS = 50;
const PER_SECOND = 100;
/** The portal looks at each new session once more after half a second; that is not what is measured here. */
const SETTLE_MS = 3_000;
const LAST_WITHIN_MS = 3_000;

type Heard = { latencies: number[]; lost: number };
type Fan<M> = {
  origin: string;
  path: string;
  /** What client `i` shows at the door. */
  auth(i: number): Record<string, string>;
  /** Sends one message to room `r`, stamped with `now()`. */
  say(room: number): Promise<void>;
  /** When a message was sent. */
  sentAt(message: M): number;
};

/** Microseconds on a clock that the whole run shares. */
const now = (): number => Math.round((performance.timeOrigin + performance.now()) * 1000);

/** Fan-out: 1,000 clients in 50 rooms, 100 messages a second; ours from the commit in the outbox, beside bare Socket.IO. */
export async function socketTable(
  portal: string,
  databaseUrl: string,
  seconds: number,
  limits: Limits,
): Promise<string> {
  const bare = await fanOutOfBare(seconds);
  const ours = await fanOutOfPortal(portal, databaseUrl, seconds);
  limits.check('sockets: messages lost', ours.lost, 0);
  const total = (PER_SECOND * seconds * CLIENTS) / ROOMS;
  const row = (name: string, { latencies, lost }: Heard): string =>
    `| ${name} | ${percentile(latencies, 0.5).toFixed(1)} | ${percentile(latencies, 0.99).toFixed(1)} | ${lost} of ${total} |`;
  return [
    `Sockets: ${CLIENTS} clients in ${ROOMS} rooms, ${PER_SECOND} messages a second for ${seconds} s. The portal's time is from before the INSERT into the outbox, over the commit and NOTIFY, to the client.`,
    '',
    '| | p50 ms | p99 ms | lost |',
    '| --- | --- | --- | --- |',
    row('portal', ours),
    row('bare Socket.IO', bare),
  ].join('\n');
}

async function fanOutOfPortal(portal: string, databaseUrl: string, seconds: number): Promise<Heard> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  const { rows: users } = await pool.query<{ userId: string; partnerId: string }>(
    `SELECT DISTINCT ON (m.partner_id) m.user_id AS "userId", m.partner_id AS "partnerId"
       FROM memberships m JOIN partners p ON p.id = m.partner_id WHERE p.status = 'active' ORDER BY m.partner_id LIMIT $1`,
    [ROOMS],
  );
  const tokens: string[] = [];
  for (let i = 0; i < CLIENTS; i += 1) {
    const { userId } = users[i % users.length] as { userId: string };
    tokens.push(await openSession(pool, BENCH_SECRET, { collection: 'partner-users', userId }));
  }
  const server = await startServer(portal, databaseUrl);
  try {
    return await fanOut(seconds, {
      origin: server.origin,
      path: SOCKET_PATH,
      auth: (i) => ({ token: tokens[i] as string }),
      say: async (room) => {
        const { partnerId } = users[room % users.length] as { partnerId: string };
        await pool.query(
          `WITH told AS (SELECT pg_notify('portal_events', '')) INSERT INTO events (id, type, v, at, audience, data)
           SELECT gen_random_uuid(), 'lead.updated', 1, now(), $1, $2 FROM told`,
          [
            JSON.stringify({ partner: partnerId }),
            JSON.stringify({ leadId: randomUUID(), stage: 'new', version: now() }),
          ],
        );
      },
      sentAt: ({ data }: { data: { version: number } }) => data.version,
    });
  } finally {
    await server.stop();
    await pool.end();
  }
}

async function fanOutOfBare(seconds: number): Promise<Heard> {
  const server = await startServer('.data/bench/bare-sockets.mjs', '');
  const speaker = io(server.origin, { transports: ['websocket'], forceNew: true });
  try {
    await connected(speaker);
    return await fanOut(seconds, {
      origin: server.origin,
      path: '/socket.io',
      auth: (i) => ({ room: `room ${i % ROOMS}` }),
      say: async (room) => {
        speaker.emit('say', `room ${room % ROOMS}`, { sent: now(), id: randomUUID() });
      },
      sentAt: ({ sent }: { sent: number }) => sent,
    });
  } finally {
    speaker.disconnect();
    await server.stop();
  }
}

/** Connects everybody, sends at an even pace, waits for the last to arrive. */
async function fanOut<M>(seconds: number, { origin, path, auth, say, sentAt }: Fan<M>): Promise<Heard> {
  const latencies: number[] = [];
  const sockets: Socket[] = [];
  for (let i = 0; i < CLIENTS; i += 1) {
    const socket = io(origin, { path, transports: ['websocket'], auth: auth(i), reconnection: false, forceNew: true });
    socket.on('event', (message: M) => latencies.push((now() - sentAt(message)) / 1000));
    sockets.push(socket);
    if (i % ROOMS === ROOMS - 1) await Promise.all(sockets.slice(-ROOMS).map(connected));
  }
  await sleep(SETTLE_MS);
  const total = PER_SECOND * seconds;
  const started = performance.now();
  const said: Promise<void>[] = [];
  for (let i = 0; i < total; i += 1) {
    const wait = started + (i * 1000) / PER_SECOND - performance.now();
    if (wait > 0) await sleep(wait);
    said.push(say(i));
  }
  await Promise.all(said);
  await sleep(LAST_WITHIN_MS);
  for (const socket of sockets) socket.disconnect();
  return { latencies, lost: (total * CLIENTS) / ROOMS - latencies.length };
}

const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
