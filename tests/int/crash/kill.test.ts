import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '@/seed/random';
import { rowTypes } from '@/server/db/row-types';
import { assemble, type Cast } from '../../load/storm/cast';
import { type Ear, openEar } from '../../load/storm/ear';
import { inspect, repeatAll, unheard } from '../../load/storm/findings';
import { awaitJobs, type Storm, startStorm } from '../../load/storm/storm';
import { createTestDatabase } from '../../support/database';
import { bundlePortal, type PortalBundle, type PortalProcess, startPortal } from '../../support/portal-process';
import { testSettings } from '../../support/test-settings';

const SEED = Number(process.env.CRASH_SEED ?? 20261121);
const KILLS = Number(process.env.CRASH_KILLS ?? 8);
const AT_ONCE = 12;

let bundle: PortalBundle;
beforeAll(async () => {
  bundle = await bundlePortal();
});
afterAll(() => bundle.remove());

describe(`a portal that is killed ${KILLS} times while many sell, confirm and refund`, () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let pool: pg.Pool;
  let portal: PortalProcess;
  let cast: Cast;
  let storm: Storm;
  let ears: Ear[];
  let interrupted = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4, types: rowTypes });
    portal = await startPortal({ bundle, databaseUrl: database.url });
    const port = Number(new URL(portal.origin).port);
    cast = await assemble(pool, testSettings(database.url).PAYLOAD_SECRET ?? '', 5);
    ears = [...cast.sellers, cast.leader, cast.recruiter].map((who) => openEar(portal.origin, who));
    await Promise.all(ears.map((ear) => ear.catchUp()));

    const random = new Random(SEED);
    storm = startStorm({ origin: portal.origin, cast, seed: SEED, atOnce: AT_ONCE });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(random.between(200, 2_000));
      interrupted += storm.caller.underWay();
      await portal.kill();
      portal = await startPortal({ bundle, databaseUrl: database.url, port });
    }
    await storm.finish();
    await awaitJobs(pool, portal.pid);
    await Promise.all(ears.map((ear) => ear.catchUp()));
  }, 600_000);

  afterAll(async () => {
    for (const ear of ears ?? []) ear.close();
    storm?.caller.close();
    await portal?.kill();
    await pool?.end();
    await database?.drop();
  });

  it('was killed in the middle of work', () => {
    const { seen } = storm.caller;
    console.log(`seed ${SEED}: ${storm.told.length} stories, ${interrupted} requests under way at the kills`, seen);
    expect(interrupted).toBeGreaterThan(KILLS * 2);
    expect(seen.lost).toBeGreaterThanOrEqual(interrupted);
    expect(storm.told.length).toBeGreaterThan(AT_ONCE);
    expect(new Set(storm.told.map(({ ending }) => ending)).size).toBeGreaterThan(4);
  });

  it('answered each request, repeated with its key, as it must', () => {
    expect(storm.problems).toEqual([]);
  });

  it('kept every acknowledged write, did none half and none twice; the ledger is clean; each job was done', async () => {
    expect(await inspect(pool, cast, storm.told)).toEqual([]);
  });

  it('told every open page all that concerns it, once', async () => {
    expect((await Promise.all(ears.map((ear) => unheard(pool, ear)))).flat()).toEqual([]);
    for (const ear of ears) expect(ear.connections()).toBeGreaterThan(KILLS / 2);
  });

  it('answers what was acknowledged the same again, and changes nothing by it', async () => {
    expect(await repeatAll(pool, storm.caller, storm.told)).toEqual([]);
  });
});
