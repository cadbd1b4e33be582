import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '@/seed/random';
import { type Ear, openEar } from '../../load/storm/ear';
import { contradictions, inspect, repeatAll, unheard } from '../../load/storm/findings';
import { awaitJobs, type Storm, startStorm } from '../../load/storm/storm';
import { openStage, type Stage } from './stage';

/** Another seed is another storm: CRASH_SEED=7 CRASH_KILLS=40 npm test -- int tests/int/crash/kill */
const SEED = Number(process.env.CRASH_SEED ?? 20261121);
const KILLS = Number(process.env.CRASH_KILLS ?? 8);
const AT_ONCE = 12;

/** An override that no other line reverses or corrects: those would stand for originals once theirs is gone. */
const LONE_LINE = `SELECT o.id FROM commissions o WHERE o.kind = 'override' AND o.reverses_id IS NULL AND o.corrects_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM commissions r WHERE o.id IN (r.reverses_id, r.corrects_id)) ORDER BY o.id LIMIT 1`;

describe(`a portal that is killed ${KILLS} times while many sell, confirm and refund`, () => {
  let stage: Stage;
  let storm: Storm;
  let ears: Ear[] = [];
  let interrupted = 0;

  beforeAll(async () => {
    stage = await openStage();
    const { cast, pool } = stage;
    const { origin } = stage.portal;
    ears = [...cast.sellers, cast.leader, cast.recruiter].map((who) => openEar(origin, who));
    await Promise.all(ears.map((ear) => ear.catchUp()));

    const random = new Random(SEED);
    storm = startStorm({ origin, cast, seed: SEED, atOnce: AT_ONCE });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(random.between(200, 2_000));
      interrupted += storm.caller.underWay();
      await stage.portal.kill();
      await stage.restart();
    }
    await storm.finish();
    await awaitJobs(pool, stage.portal.pid);
    await Promise.all(ears.map((ear) => ear.catchUp()));
  }, 900_000);

  afterAll(async () => {
    for (const ear of ears) ear.close();
    storm?.caller.close();
    await stage?.close();
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
    expect(await inspect(stage.pool, stage.cast, storm.told)).toEqual([]);
  });

  it('told every open page all that concerns it, once', async () => {
    expect((await Promise.all(ears.map((ear) => unheard(stage.pool, ear)))).flat()).toEqual([]);
    for (const ear of ears) expect(ear.connections()).toBeGreaterThan(KILLS / 2);
  });

  it('answers what was acknowledged the same again, and changes nothing by it', async () => {
    expect(await repeatAll(stage.pool, storm.caller, storm.told)).toEqual([]);
  });

  it.each([
    ['a line', 'commissions', `DELETE FROM commissions WHERE id = (${LONE_LINE})`],
    ['a posting', 'ledger_entries', `DELETE FROM ledger_entries WHERE id = (SELECT max(id) FROM ledger_entries)`],
    [
      'an event',
      'events',
      `DELETE FROM events WHERE id = (SELECT id FROM events WHERE type = 'commission.created' LIMIT 1)`,
    ],
    [
      'an event twice',
      'events',
      `INSERT INTO events (id, type, v, at, audience, data) SELECT gen_random_uuid(), type, v, at, audience, data FROM events WHERE type = 'deal.confirmed' LIMIT 1`,
    ],
    [
      'a notification',
      'notifications',
      `DELETE FROM notifications WHERE id = (SELECT id FROM notifications WHERE kind = 'deal' LIMIT 1)`,
    ],
    [
      'a job',
      'notifications',
      `SELECT graphile_worker.add_job('deliver-events', '{"eventIds": []}', run_at => now() + interval '1 hour')`,
    ],
    [
      'a confirmation',
      'deals',
      `UPDATE deals SET status = 'claimed', confirmed_at = NULL WHERE id = (SELECT id FROM deals WHERE status = 'confirmed' LIMIT 1)`,
    ],
    [
      'an answer',
      'idempotency_keys',
      `UPDATE idempotency_keys SET status = 0 WHERE key = (SELECT min(key) FROM idempotency_keys)`,
    ],
    ['a count on the boards', 'partner_stats', `UPDATE partner_stats SET deals = deals + 1 WHERE period = 'all'`],
    [
      'a promotion twice',
      'tier_events',
      `INSERT INTO tier_events SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* FROM tier_events t WHERE type = 'promoted' LIMIT 1`,
    ],
  ])('would have been seen to have lost or doubled %s', async (_, table, tampering) => {
    const client = await stage.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET CONSTRAINTS ALL DEFERRED`);
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      if (table === 'commissions') {
        // Its postings go with it, as if the whole line had never been.
        await client.query('ALTER TABLE ledger_entries DISABLE TRIGGER USER');
        await client.query(`DELETE FROM ledger_entries WHERE commission_id = (${LONE_LINE})`);
      }
      await client.query(tampering);
      expect(await contradictions(client)).not.toEqual([]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
