import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Request = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  token: string;
  body?: unknown;
  /** Idempotency-Key: the same in every repetition. */
  key?: string;
};
export type Answer = { status: number; body: unknown; replayed: boolean };
/** What became of one sending. `lost`: the connection ended before an answer, so nobody knows whether it counted. */
export type Outcome = Answer | 'lost';

const GIVES_UP_AFTER_MS = 60_000;
const PAUSE_MS = 60;

/** A client that sends a request again, with its key, until it is told what became of it: as a phone or an integrator does. */
export type Caller = {
  send(request: Request): Promise<Outcome>;
  /** Repeats through lost connections and 503, until the portal says how it ended. @throws Error when it never does. */
  persist(request: Request): Promise<Answer>;
  /** How often each thing happened. */
  seen: Record<'sent' | 'answered' | 'lost' | 'unavailable' | 'replayed', number>;
  /** Sent and not yet answered. */
  underWay(): number;
  close(): void;
};

export function createCaller(origin: string): Caller {
  const { hostname, port } = new URL(origin);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const seen: Caller['seen'] = { sent: 0, answered: 0, lost: 0, unavailable: 0, replayed: 0 };
  let underWay = 0;

  const send = async (request: Request): Promise<Outcome> => {
    seen.sent += 1;
    underWay += 1;
    try {
      const answer = await exchange(agent, hostname, port, request);
      seen.answered += 1;
      if (answer.status === 503) seen.unavailable += 1;
      if (answer.replayed) seen.replayed += 1;
      return answer;
    } catch {
      // Refused, reset, cut off or silent: to the client it is all the same.
      seen.lost += 1;
      return 'lost';
    } finally {
      underWay -= 1;
    }
  };

  return {
    send,
    async persist(request) {
      const deadline = Date.now() + GIVES_UP_AFTER_MS;
      for (;;) {
        const outcome = await send(request);
        if (outcome !== 'lost' && outcome.status !== 503) return outcome;
        if (Date.now() > deadline) {
          const last = outcome === 'lost' ? 'no answer' : JSON.stringify(outcome.body);
          throw new Error(`${request.method} ${request.path} never got through: ${last}`);
        }
        await sleep(PAUSE_MS);
      }
    },
    seen,
    underWay: () => underWay,
    close: () => agent.destroy(),
  };
}

function exchange(agent: http.Agent, host: string, port: string, request: Request): Promise<Answer> {
  const content = request.body === undefined ? undefined : JSON.stringify(request.body);
  return new Promise((resolve, reject) => {
    const sending = http.request(
      {
        agent,
        host,
        port,
        method: request.method,
        path: request.path,
        timeout: GIVES_UP_AFTER_MS,
        headers: {
          Authorization: `JWT ${request.token}`,
          ...(request.key ? { 'Idempotency-Key': request.key } : {}),
          ...(content === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(content) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('close', () => {
          if (!response.complete) return reject(new Error('cut off'));
          try {
            resolve({
              status: response.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(chunks).toString()),
              replayed: response.headers['idempotency-replayed'] === 'true',
            });
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    sending.on('timeout', () => sending.destroy(new Error('silent')));
    sending.on('error', reject);
    sending.end(content);
  });
}
