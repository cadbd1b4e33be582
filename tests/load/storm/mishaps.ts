import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Random } from '@/seed/random';
import type { DatabaseProxy } from '../../support/database-proxy';
import type { PortalProcess } from '../../support/portal-process';

export type Mishaps = {
  /** How often each happened. */
  seen: Readonly<Record<string, number>>;
  count(): number;
  /** Lets the last one pass; every node runs then. */
  stop(): Promise<void>;
};

type Options = {
  /** The nodes that run; one that is restarted takes the place of the last. */
  nodes: PortalProcess[];
  start(port: number): Promise<PortalProcess>;
  pool: Pool;
  proxy: DatabaseProxy;
  random: Random;
};

/** Every few seconds something goes wrong, as it does in a year. */
export function startMishaps({ nodes, start, pool, proxy, random }: Options): Mishaps {
  const stopping = new AbortController();
  const seen: Record<string, number> = {};
  const replace = async (end: (node: PortalProcess) => Promise<unknown>): Promise<void> => {
    const i = random.whole(0, nodes.length - 1);
    const node = nodes[i] as PortalProcess;
    await end(node);
    nodes[i] = await start(Number(new URL(node.origin).port));
  };
  const mishaps: Record<string, () => Promise<unknown>> = {
    'node killed': () => replace((node) => node.kill()),
    'node restarted': () => replace((node) => node.stop()),
    'connections ended': () =>
      pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'partner-portal%' AND random() < 0.5`,
      ),
    'database away': async () => {
      await proxy.down();
      await sleep(random.between(50, 3_000));
      await proxy.up();
    },
  };
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await pause(random.between(2_000, 10_000), stopping.signal);
      if (stopping.signal.aborted) return;
      const what = random.pick(Object.keys(mishaps));
      await mishaps[what]?.();
      seen[what] = (seen[what] ?? 0) + 1;
    }
  })();
  return {
    seen,
    count: () => Object.values(seen).reduce((sum, n) => sum + n, 0),
    async stop() {
      stopping.abort();
      await going;
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}
