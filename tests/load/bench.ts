/**
 * `npm run bench`: what a request costs in CPU (the server's process and Postgres together) against the floor (floor.ts),
 * against Payload's stock REST where that has the like, and against its own cost where there is a tenth of the data; how the
 * leaderboard is answered, how many statements a confirmation takes, how fast sockets are told, how much JavaScript a page
 * loads and how long a first visit on a slow network takes. Ends with 1 when a promise is missed. docs/benchmark.md says how to read it.
 *
 *   --quick              fewer and shorter rounds
 *   --api-only           builds no pages: the server without them, and no first load
 *   --only <name>        only what has that in its name: a request, `plan`, `statements` or `sockets`; builds no pages
 *   --rounds, --requests, --seconds <n>
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '@root/scripts/build';
import { bundle } from '@root/scripts/bundle';
import { startOrAdopt } from '@root/scripts/embedded-db';
import { fromRoot } from '@root/scripts/paths';
import { readPostmaster } from '@root/scripts/postmaster';
import { bundlePortal } from '../support/portal-process';
import { compare } from './bench/compare';
import { firstVisits } from './bench/first-visit';
import { leaderboardPlan } from './bench/leaderboard-plan';
import { createLimits } from './bench/limits';
import { scaledDatabases } from './bench/scaled-databases';
import { confirmationStatements } from './bench/statements';
import { TARGETS } from './bench/targets';
import { firstLoadTable } from './first-load';
import { socketTable } from './sockets';

const number = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: { quick: flag, 'api-only': flag, only: number, rounds: number, requests: number, seconds: number },
});
const option = (given: string | undefined, quick: number, otherwise: number): number =>
  Number(given ?? (values.quick ? quick : otherwise));

async function main(): Promise<number> {
  const apiOnly = values['api-only'] || values.only !== undefined;
  if (!apiOnly) await build({ say: (line) => console.log(`  ${line}`) });
  const portal = apiOnly ? await bundlePortal() : fromRoot('dist/server.mjs');
  await bundle({ floor: 'tests/load/floor.ts', 'bare-sockets': 'tests/load/bare-sockets.ts' }, '.data/bench');
  const server = await startOrAdopt({ dataDir: fromRoot('.data'), purpose: 'app' });
  const limits = createLimits();
  try {
    const postmaster = readPostmaster(server.cluster)?.pid;
    if (!postmaster) throw new Error('The embedded Postgres has no postmaster');
    const scaled = await scaledDatabases(server);
    console.log(
      `\n${new Date().toISOString()}, Node ${process.versions.node}, Postgres ${server.version}, ${availableParallelism()} cores, load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}\n`,
    );
    const requests = option(values.requests, 200, 600);
    const rounds = option(values.rounds, 2, 5);
    const wants = (name: string): boolean => name.includes(values.only ?? '');
    const targets = TARGETS.filter(({ name }) => wants(name));
    const parts: string[] = [];
    if (targets.length > 0)
      parts.push(await compare({ scaled, portal, postmaster, rounds, requests, targets, limits }));
    if (wants('plan')) parts.push(await leaderboardPlan(scaled.large, limits));
    if (wants('statements')) parts.push(await confirmationStatements(portal, scaled.large, limits));
    if (wants('sockets')) parts.push(await socketTable(portal, scaled.large, option(values.seconds, 5, 20), limits));
    if (!apiOnly) parts.push(firstLoadTable(limits), await firstVisits(portal, scaled.large, limits));
    console.log(`\n${parts.join('\n\n')}\n\n${limits}\n`);
    return limits.missed();
  } finally {
    await server.stop();
  }
}

const missed = await main();
if (missed > 0) console.error(`${missed} promises are missed.`);
process.exit(missed > 0 ? 1 : 0);
