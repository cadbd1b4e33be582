/**
 * Stands between a portal and its Postgres and speaks enough of the protocol to see each statement: so a test can lose the
 * connection exactly before or after one, hold one back, or take the whole database away.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `cut`: the statement never arrives. `cut after`: it is carried out, and its answer never arrives. */
export type Verdict = 'pass' | 'cut' | 'cut after';
/** `statement`: its text and values as they go over the wire. `connection` counts from 1. */
export type Decide = (statement: string, connection: number) => Verdict | Promise<Verdict>;

export interface DatabaseProxy {
  /** The database's address by way of the proxy. */
  url: string;
  /** Asks about every statement from now on; null lets all pass. */
  watch(decide: Decide | null): void;
  /** The database is away: connections end, new ones are refused. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const READY_FOR_QUERY = 0x5a;
/** Message types after which the database has something to do: Sync, Query; password, Terminate. */
const STATEMENT = new Set([0x53, 0x51]);
const OTHER = new Set([0x70, 0x58]);

/** Starts it in front of the database at `databaseUrl`. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let decide: Decide | null = null;
  let connections = 0;

  const carry = (portal: Socket): void => {
    connections += 1;
    const connection = connections;
    const database = connect(Number(target.port), target.hostname);
    const sockets = [portal, database];
    const end = (): void => {
      for (const socket of sockets) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of sockets) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', end).on('error', end);
    }
    let cutting = false;
    const answers = messageReader(false);
    database.on('data', (bytes) => {
      if (!cutting) portal.write(bytes);
      else if (answers(bytes).some(({ type }) => type === READY_FOR_QUERY)) end();
    });
    const requests = messageReader(true);
    let pending: Buffer[] = [];
    let queue = Promise.resolve();
    portal.on('data', (bytes) => {
      for (const { type, content } of requests(bytes)) {
        pending.push(content);
        if (type !== null && !STATEMENT.has(type) && !OTHER.has(type)) continue;
        const whole = Buffer.concat(pending);
        pending = [];
        queue = queue.then(async () => {
          const verdict =
            decide && type !== null && STATEMENT.has(type)
              ? await decide(whole.toString('latin1'), connection)
              : 'pass';
          if (verdict === 'cut') return end();
          cutting = verdict === 'cut after';
          if (!database.destroyed) database.write(whole);
        });
      }
    });
  };

  const server = createServer(carry);
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const down = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    watch: (with_) => {
      decide = with_;
    },
    down,
    up: () => listen(port),
    close: async () => {
      if (server.listening) await down();
    },
  };
}

type Message = { type: number | null; content: Buffer };

/** Splits a stream into messages. A client's first one has no type; in every other the length follows the type. */
function messageReader(fromClient: boolean): (bytes: Buffer) => Message[] {
  let rest: Buffer = Buffer.alloc(0);
  let first = fromClient;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const messages: Message[] = [];
    for (;;) {
      const header = first ? 0 : 1;
      if (rest.length < header + 4) return messages;
      const length = header + rest.readInt32BE(header);
      if (rest.length < length) return messages;
      messages.push({ type: first ? null : (rest[0] ?? null), content: rest.subarray(0, length) });
      rest = rest.subarray(length);
      first = false;
    }
  };
}
