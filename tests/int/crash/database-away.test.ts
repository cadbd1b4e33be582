import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '@/seed/random';
import { createCaller } from '../../load/storm/caller';
import { openEar } from '../../load/storm/ear';
import { inspect, repeatAll, unheard } from '../../load/storm/findings';
import { awaitJobs, startStorm } from '../../load/storm/storm';
import { until } from '../realtime/node';
import { openStage, type Stage } from './stage';

const SEED = Number(process.env.CRASH_SEED ?? 20261121);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('a database whose connections end, and that goes away, while many sell and confirm', () => {
  it('costs nothing that was acknowledged: 503 meanwhile, all in order after', async () => {
    const { pool, cast, proxy, portal } = stage;
    const ears = [...cast.sellers, cast.leader].map((who) => openEar(portal.origin, who));
    await Promise.all(ears.map((ear) => ear.catchUp()));
    const random = new Random(SEED);
    const storm = startStorm({ origin: portal.origin, cast, seed: SEED, atOnce: 12 });
    for (let i = 0; i < 6; i += 1) {
      await sleep(random.between(200, 900));
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND random() < 0.7`,
      );
    }
    for (let i = 0; i < 3; i += 1) {
      await sleep(random.between(300, 900));
      await proxy.down();
      await sleep(random.between(100, 1_000));
      await proxy.up();
    }
    await sleep(1_000);
    await storm.finish();
    await awaitJobs(pool, portal.pid);
    await Promise.all(ears.map((ear) => ear.catchUp()));

    console.log(`seed ${SEED}: ${storm.told.length} stories`, storm.caller.seen);
    expect(storm.caller.seen.unavailable).toBeGreaterThan(10);
    // The portal itself was there all the time.
    expect(storm.caller.seen.lost).toBe(0);
    expect(storm.problems).toEqual([]);
    expect(await inspect(pool, cast, storm.told)).toEqual([]);
    expect((await Promise.all(ears.map((ear) => unheard(pool, ear)))).flat()).toEqual([]);
    expect(await repeatAll(pool, storm.caller, storm.told)).toEqual([]);
    for (const ear of ears) ear.close();
    storm.caller.close();
  }, 400_000);

  it('is told by the health endpoints, and they recover by themselves', async () => {
    const { origin } = stage.portal;
    const health = async (which: 'live' | 'ready') => (await fetch(`${origin}/api/health/${which}`)).status;
    const { token } = stage.cast.leader;
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    await stage.proxy.down();
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
    const refused = await fetch(`${origin}/api/partner/leads`, { headers: { Authorization: `JWT ${token}` } });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: 'unavailable' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await stage.proxy.up();
    await until(async () => (await health('ready')) === 200, 'the portal to be ready again', 30_000);
    const caller = createCaller(origin);
    expect(await caller.send({ method: 'GET', path: '/api/partner/leads', token })).toMatchObject({ status: 200 });
    caller.close();
  });
});

describe('a page that comes back before the portal reads its outbox again', () => {
  it('still hears what is committed in between', async () => {
    const who = stage.cast.leader;
    const publish = async (leadId: string): Promise<string> => {
      const { rows } = await stage.pool.query<{ id: string }>(
        `INSERT INTO events (id, type, v, at, audience, data) VALUES (portal_uuidv7(), 'lead.updated', 1, now(), $1, $2) RETURNING id`,
        [JSON.stringify({ partner: who.partnerId }), JSON.stringify({ leadId, stage: 'new', version: 1 })],
      );
      return (rows[0] as { id: string }).id;
    };
    const ear = openEar(stage.portal.origin, who);
    await ear.catchUp();
    const release = Promise.withResolvers<'pass'>();
    let held = false;
    stage.proxy.watch((statement) => {
      if (!statement.includes('LISTEN portal_events')) return 'pass';
      held = true;
      return release.promise;
    });
    await stage.portal.kill();
    await stage.restart();
    await until(() => held && ear.connections() > 1, 'the page to be back, and the portal not to read yet', 60_000);
    await sleep(500);
    const early = await publish('early');
    await sleep(200);
    release.resolve('pass');
    stage.proxy.watch(null);
    await sleep(1_000);
    const late = await publish('late');
    await until(() => ear.known.has(late), 'the late event', 30_000);
    expect(ear.known.has(early)).toBe(true);
    ear.close();
  }, 200_000);
});
