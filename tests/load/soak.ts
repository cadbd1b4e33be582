/**
 * `npm run soak -- --minutes 10 [--seed 1] [--at-once 8]`: two nodes and their workers on a database of their own, many who
 * sell, confirm, correct and refund, others who read, open pages that listen; and every few seconds a mishap: a node is
 * killed or restarted, connections end, the database goes away. At the end everything that was acknowledged is held against
 * the database. Ends with 1 when anything contradicts it.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Random } from '@/seed/random';
import { rowTypes } from '@/server/db/row-types';
import { verifyLedger } from '@/server/money/verify-ledger';
import { cloneTemplate } from '../support/clone-template';
import { openDatabaseProxy } from '../support/database-proxy';
import { startPortal } from '../support/portal-process';
import { openTestServer } from '../support/test-server';
import { testSettings } from '../support/test-settings';

import { residentMegabytes } from './measure';
import { assemble, type Cast } from './storm/cast';
import { type Ear, openEar } from './storm/ear';
import { inspect, repeatAll, unheard } from './storm/findings';
import { type Mishaps, startMishaps } from './storm/mishaps';
import { startReaders } from './storm/readers';
import { awaitJobs, type Storm, startStorm } from './storm/storm';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: '8' },
  },
});
const MINUTES = Number(values.minutes);
const SEED = Number(values.seed);
const AT_ONCE = Number(values['at-once']);
const SELLERS = 20;
const TOLD_EVERY_MS = 30_000;
/** Repeating all of them would take as long as the soak. */
const REPEATED = 1_000;

async function main(): Promise<string[]> {
  if (!(MINUTES > 0 && SEED >= 0 && AT_ONCE > 0)) throw new Error('--minutes, --seed and --at-once take numbers');
  console.log(`Soaking for ${MINUTES} minutes with seed ${SEED}, ${AT_ONCE} stories at once on each of two nodes.\n`);
  const server = await openTestServer();
  const database = await cloneTemplate(server.url, server.template);
  const pool = new pg.Pool({ connectionString: database.url, max: 6, types: rowTypes });
  const proxy = await openDatabaseProxy(database.url);
  const start = (port?: number) => startPortal({ databaseUrl: proxy.url, ...(port ? { port } : {}) });
  const nodes = [await start(), await start()];
  try {
    const cast = await assemble(pool, testSettings(database.url).PAYLOAD_SECRET ?? '', SELLERS);
    const origins = nodes.map(({ origin }) => origin);
    const ears = [...cast.sellers, cast.leader, cast.recruiter].map((who, i) => openEar(origins[i % 2] as string, who));
    await Promise.all(ears.map((ear) => ear.catchUp()));
    const storms = origins.map((origin, i) => startStorm({ origin, cast, seed: SEED + i, atOnce: AT_ONCE }));
    const readers = startReaders(origins, cast, new Random(SEED + 2));
    const mishaps = startMishaps({ nodes, start, pool, proxy, random: new Random(SEED + 3) });

    const problems = await untilOver(pool, storms, readers, mishaps, nodes);
    await mishaps.stop();
    await Promise.all(storms.map((storm) => storm.finish()));
    problems.push(...(await readers.finish()));
    await awaitJobs(pool, ...nodes.map(({ pid }) => pid));
    await Promise.all(ears.map((ear) => ear.catchUp()));
    problems.push(...(await judge(pool, cast, storms, ears)));
    for (const ear of ears) ear.close();
    for (const storm of storms) storm.caller.close();
    console.log(
      `\nMishaps: ${Object.entries(mishaps.seen)
        .map(([what, n]) => `${what} ${n}`)
        .join(', ')}`,
    );
    return problems;
  } finally {
    await Promise.all(nodes.map((node) => node.kill()));
    await proxy.close();
    await pool.end();
    await database.drop();
    await server.close();
  }
}

/** Tells every half minute how it goes, and proves the ledger while it moves. */
async function untilOver(
  pool: pg.Pool,
  storms: readonly Storm[],
  readers: ReturnType<typeof startReaders>,
  mishaps: Mishaps,
  nodes: readonly { pid: number }[],
): Promise<string[]> {
  const problems: string[] = [];
  const started = Date.now();
  for (let at = TOLD_EVERY_MS; at <= MINUTES * 60_000; at += TOLD_EVERY_MS) {
    await sleep(started + at - Date.now());
    const ledger = await verifyLedger(pool);
    problems.push(...ledger.problems.map((problem) => `ledger, meanwhile: ${problem}`));
    const stories = storms.reduce((sum, { told }) => sum + told.length, 0);
    const wrong = storms.reduce((sum, storm) => sum + storm.problems.length, 0) + problems.length;
    console.log(
      `${(at / 60_000).toFixed(1)} min: ${stories} stories, ${ledger.checked.entries} ledger entries, ${readers.told()}, ${mishaps.count()} mishaps, ` +
        `${nodes.length} nodes of ${nodes.map(({ pid }) => `${residentMegabytes(pid) ?? 'no'} MB`).join(' and ')}, ${wrong} problems`,
    );
  }
  await sleep(Math.max(0, started + MINUTES * 60_000 - Date.now()));
  return problems;
}

async function judge(pool: pg.Pool, cast: Cast, storms: readonly Storm[], ears: readonly Ear[]): Promise<string[]> {
  const told = storms.flatMap((storm) => storm.told);
  const problems = storms.flatMap((storm) => storm.problems);
  problems.push(...(await inspect(pool, cast, told)));
  for (const ear of ears) problems.push(...(await unheard(pool, ear)));
  const [storm] = storms;
  if (storm) problems.push(...(await repeatAll(pool, storm.caller, told.slice(-REPEATED))));
  console.log(`\n${told.length} deals were told from lead to end. Requests:`);
  for (const { caller } of storms)
    console.log(
      `  ${Object.entries(caller.seen)
        .map(([what, n]) => `${n} ${what}`)
        .join(', ')}`,
    );
  return problems;
}

const problems = await main();
if (problems.length > 0) console.error(`\n${problems.length} PROBLEMS\n${problems.slice(0, 50).join('\n')}`);
else console.log('\nNothing was lost, nothing is half-done, nothing happened twice.');
process.exit(problems.length > 0 ? 1 : 0);
