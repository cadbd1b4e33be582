import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';

export type Ask = { method: string; path: string; token: string; body?: unknown };
export type Round = { requests: number; failed: number; cpuMs: number; latencies: number[] };

const CONNECTIONS = 8;
const TICK_MS = 10;

/** Milliseconds of CPU that a process has used in all of its threads; what has ended meanwhile counts as nothing. */
function cpuOf(pid: number): number {
  return readOr(0, () =>
    readdirSync(`/proc/${pid}/task`).reduce(
      (sum, thread) =>
        sum +
        readOr(0, () => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6),
      0,
    ),
  );
}

/** The same for a Postgres: the postmaster, its living children, and those that ended and were waited for. */
function cpuOfPostgres(postmaster: number): number {
  const [, , waitedUser, waitedSystem] = ticksOf(postmaster);
  let total = cpuOf(postmaster) + ((waitedUser ?? 0) + (waitedSystem ?? 0)) * TICK_MS;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    if (readOr(0, () => statOf(Number(entry))[1]) === String(postmaster)) total += cpuOf(Number(entry));
  }
  return total;
}

/** proc(5): utime, stime, cutime and cstime in ticks. */
const ticksOf = (pid: number): number[] => statOf(pid).slice(11, 15).map(Number);
/** The fields of /proc/<pid>/stat from the third on: state, parent, ... */
const statOf = (pid: number): string[] => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];

/** A process or thread may end between the listing and the look. */
function readOr<T, O>(otherwise: O, read: () => T): T | O {
  try {
    return read();
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return otherwise;
  }
}

/** Sends one request and reads its answer to the end. */
function send(
  agent: http.Agent,
  origin: URL,
  { method, path, token, body }: Ask,
): Promise<{ ms: number; ok: boolean }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const content = body === undefined ? undefined : JSON.stringify(body);
    const request = http.request(
      {
        agent,
        host: origin.hostname,
        port: origin.port,
        method,
        path,
        headers: {
          Authorization: `JWT ${token}`,
          ...(content ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(content) } : {}),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ ms: performance.now() - started, ok: (response.statusCode ?? 500) < 300 }));
      },
    );
    request.on('error', reject);
    request.end(content);
  });
}

/** Sends `requests` over eight kept connections and counts the CPU of the server and of Postgres, not of this driver. */
export async function round(
  origin: string,
  ask: (i: number) => Ask,
  requests: number,
  pids: { server: number; postmaster: number },
): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const base = new URL(origin);
  const latencies: number[] = [];
  let next = 0;
  let failed = 0;
  const before = cpuOf(pids.server) + cpuOfPostgres(pids.postmaster);
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < requests) {
        const { ms, ok } = await send(agent, base, ask(next++));
        latencies.push(ms);
        if (!ok) failed += 1;
      }
    }),
  );
  const cpuMs = cpuOf(pids.server) + cpuOfPostgres(pids.postmaster) - before;
  agent.destroy();
  return { requests, failed, cpuMs, latencies };
}

/** The value below which `share` of them lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Memory that a process holds, in MB; null when it has just ended. */
export function residentMegabytes(pid: number): number | null {
  return readOr(null, () => {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1000);
  });
}
