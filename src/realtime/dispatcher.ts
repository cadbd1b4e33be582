import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from 'payload';
import pg from 'pg';
import type { Logger } from 'pino';
import { rowTypes } from '@/server/db/row-types';
import { poolOf } from '@/server/db/transaction';
import { EVENTS_CHANNEL } from '@/server/events/notify-events';
import { currentCursor, readNewEvents, type StoredEvent } from '@/server/events/read-events';

export type DispatcherOptions = {
  payload: Payload;
  log: Logger;
  /** Gets every event of all nodes once, in order. `before`: the cursor from which these events are new. */
  deliver(events: StoredEvent[], before: string): Promise<void>;
  /** The stream does not go on from where it was (a restored database): whoever listens must begin anew. */
  restarted(): void;
  pollMs?: number;
};
export type Dispatcher = {
  /** Resolves when the node reads: every event committed from then on is delivered. */
  ready: Promise<void>;
  wake(): void;
  close(): Promise<void>;
};

const POLL_MS = 500;
/** While reads follow each other, commits of this long share one. */
const GATHER_MS = 5;
const RETRY_MS = { first: 50, most: 5_000 };
const QUERY_TIMEOUT_MS = 10_000;

/**
 * A node's reader of the outbox. It listens on a connection of its own and reads on from its cursor when it is told to,
 * and twice a second in any case. Each node delivers to its own sockets, so no adapter is needed between nodes. The
 * cursor stays here when the connection dies: after a restart of the database nothing is missing.
 */
export function createDispatcher({
  payload,
  log,
  deliver,
  restarted,
  pollMs = POLL_MS,
}: DispatcherOptions): Dispatcher {
  const { connectionString } = poolOf(payload).options;
  const ready = Promise.withResolvers<void>();
  const closing = new AbortController();
  let client: pg.Client | null = null;
  let cursor: string | null = null;
  let wanted = false;
  let running: Promise<void> | null = null;

  const connect = async (): Promise<pg.Client> => {
    const opened = new pg.Client({
      connectionString,
      types: rowTypes,
      application_name: 'partner-portal events',
      keepAlive: true,
      connectionTimeoutMillis: QUERY_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    const gone = () => {
      if (client !== opened) return;
      client = null;
      wake();
    };
    opened.on('error', gone);
    opened.on('end', gone);
    opened.on('notification', wake);
    try {
      await opened.connect();
      await opened.query(`LISTEN ${EVENTS_CHANNEL}`);
      return opened;
    } catch (error) {
      await end(opened);
      throw error;
    }
  };

  const readOn = async (): Promise<void> => {
    client ??= await connect();
    if (cursor === null) {
      cursor = await currentCursor(client);
      ready.resolve();
      return;
    }
    const before = cursor;
    try {
      cursor = await readNewEvents(client, before, (events) => deliver(events, before));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      log.warn({ err: error }, 'events: the stream begins anew');
      cursor = await currentCursor(client);
      restarted();
    }
  };

  const run = async (): Promise<void> => {
    let delay = RETRY_MS.first;
    while (wanted && !closing.signal.aborted) {
      wanted = false;
      try {
        await readOn();
        delay = RETRY_MS.first;
        if (wanted) await pause(GATHER_MS, closing.signal);
      } catch (error) {
        if (closing.signal.aborted) return;
        log.warn({ err: error, retryInMs: delay }, 'events: the connection to the database was lost');
        await drop();
        wanted = true;
        await pause(delay, closing.signal);
        delay = Math.min(delay * 2, RETRY_MS.most);
      }
    }
  };

  /** A connection whose other end is gone would wait for long: it is left to itself after a second. */
  const end = async (ended: pg.Client): Promise<void> => {
    const ends = ended
      .end()
      .catch((error: Error) => log.debug({ err: error }, 'events: a connection did not end cleanly'));
    await Promise.race([ends, sleep(1_000, undefined, { ref: false })]);
  };

  const drop = async (): Promise<void> => {
    const lost = client;
    client = null;
    if (lost) await end(lost);
  };

  const wake = (): void => {
    wanted = true;
    if (running || closing.signal.aborted) return;
    running = run().finally(() => {
      running = null;
      // A wake between the last look at `wanted` and here would else wait for the poll.
      if (wanted) wake();
    });
  };

  const poll = setInterval(wake, pollMs);
  wake();

  return {
    ready: ready.promise,
    wake,
    async close() {
      clearInterval(poll);
      closing.abort();
      await drop();
      await running;
    },
  };
}

/** Sleeps until the time is over or the signal says stop. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}
