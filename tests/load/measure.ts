import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';

export type Ask = { method: string; path: string; body?: () => unknown; headers?: Record<string, string> };
export type Round = { requests: number; failed: number; cpuMs: number; latencies: number[] };

/** Milliseconds of CPU that a process has used, its threads included. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The same for a Postgres: the postmaster, its living children, and those that ended and were waited for. */
function cpuOfPostgres(postmaster: number): number {
  const own = readFileSync(`/proc/${postmaster}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  let total = [11, 12, 13, 14].reduce((sum, i) => sum + Number(own[i]) * 10, 0);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      if (Number(fields[1]) === postmaster) total += (Number(fields[11]) + Number(fields[12])) * 10;
    } catch (error) {
      // a process that ended between the listing and the look
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return total;
}

const send = (agent: http.Agent, origin: URL, ask: Ask, token: string): Promise<{ ms: number; ok: boolean }> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const body = ask.body ? JSON.stringify(ask.body()) : undefined;
    const request = http.request(
      {
        agent,
        host: origin.hostname,
        port: origin.port,
        method: ask.method,
        path: ask.path,
        headers: {
          Authorization: `JWT ${token}`,
          ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}),
          ...ask.headers,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ ms: performance.now() - started, ok: (response.statusCode ?? 500) < 300 }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Sends `requests` over eight kept connections and counts the CPU of the server and of Postgres, not of this driver. */
export async function round(
  origin: string,
  tokens: readonly string[],
  ask: (i: number) => Ask,
  requests: number,
  pids: { server: number; postmaster: number },
): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const base = new URL(origin);
  const latencies: number[] = [];
  let next = 0;
  let failed = 0;
  const before = cpuOf(pids.server) + cpuOfPostgres(pids.postmaster);
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < requests) {
        const i = next++;
        const { ms, ok } = await send(agent, base, ask(i), tokens[i % tokens.length] as string);
        latencies.push(ms);
        if (!ok) failed++;
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
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1000);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
