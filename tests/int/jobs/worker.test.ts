import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOBS } from '@/contracts/jobs';
import { ALL_JOBS } from '@/jobs/all-jobs';
import { type RunningWorker, startRunner } from '@/jobs/runner';
import { schedule } from '@/jobs/schedule';
import { poolOf, withTransaction } from '@/server/db/transaction';
import { addJob, FAILED_JOBS } from '@/server/jobs/add-job';
import { keepHouse } from '@/server/maintenance/keep-house';
import { usePortal } from '../../support/boot';
import { until } from '../realtime/node';

const portal = usePortal();
const log = pino({ level: 'silent' });
const workers: RunningWorker[] = [];
let done: string[] = [];

type Task = (payload: { mark?: string }) => void | Promise<void>;
/** Marks each job that it ran. */
const noting: Task = ({ mark = '' }) => {
  done.push(mark);
};

async function work(
  task: Task = noting,
  options: { heartbeatMs?: number; staleMs?: number; concurrency?: number; log?: typeof log } = {},
): Promise<RunningWorker> {
  const worker = await startRunner({
    connectionString: portal().databaseUrl,
    tasks: { 'keep-house': task as never },
    standing: [],
    concurrency: 2,
    log,
    node: 'test',
    ...options,
  });
  workers.push(worker);
  return worker;
}
const add = async (mark: string, fail = false): Promise<void> =>
  withTransaction(await portal().asSystem(), 'maintain', async (writer) => {
    await addJob(writer, 'keep-house', { mark });
    if (fail) throw new Error('rolled back');
  });
const sql = <R extends object>(text: string, values: unknown[] = []) => poolOf(portal().payload).query<R>(text, values);

beforeEach(() => {
  done = [];
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await sql('DELETE FROM graphile_worker._private_jobs');
});

describe('a job', () => {
  it('runs once after its transaction has committed', async () => {
    await work();
    await add('committed');
    await until(() => done.length > 0, 'the job');
    await sleep(300);
    expect(done).toEqual(['committed']);
  });

  it('of a transaction that rolled back never runs', async () => {
    await work();
    await expect(add('never', true)).rejects.toThrow('rolled back');
    await add('after it');
    const left = async () => (await sql('SELECT 1 FROM graphile_worker.jobs')).rowCount;
    await until(async () => done.length > 0 && (await left()) === 0, 'the job, and its removal');
    expect(done).toEqual(['after it']);
  });

  it('is claimed by one of many workers', async () => {
    await Promise.all([work(), work(), work()]);
    const marks = Array.from({ length: 40 }, (_, i) => `job ${i}`);
    await Promise.all(marks.map((mark) => add(mark)));
    await until(() => done.length >= marks.length, 'all jobs', 20_000);
    await sleep(300);
    expect(done.sort()).toEqual([...marks].sort());
  });

  it('that fails is tried again, with its reason kept', async () => {
    let attempts = 0;
    await work(() => {
      attempts += 1;
      if (attempts === 1) throw new Error('the mail server is away');
    });
    await add('again');
    await until(
      async () =>
        (await sql<{ reason: string }>('SELECT last_error AS reason FROM graphile_worker.jobs')).rows[0]?.reason !=
        null,
      'the failure',
    );
    const { rows } = await sql<{ reason: string }>('SELECT last_error AS reason FROM graphile_worker.jobs');
    expect(rows[0]?.reason).toContain('the mail server is away');
    await until(() => attempts === 2, 'the second attempt', 10_000);
  });

  it('that fails for good is counted; one that a newer of its key replaced while it ran is not, and is swept away', async () => {
    const gate = Promise.withResolvers<void>();
    await work(async ({ mark = '' }) => {
      done.push(mark);
      if (mark === 'older') await gate.promise;
      if (mark !== 'newer') throw new Error('it failed');
    });
    const addMarked = async (mark: string, options: { key?: string; maxAttempts?: number }) =>
      withTransaction(await portal().asSystem(), 'maintain', (writer) =>
        addJob(writer, 'keep-house', { mark }, options),
      );
    const left = async () =>
      (await sql<{ mark: string }>(`SELECT payload->>'mark' AS mark FROM graphile_worker._private_jobs ORDER BY 1`))
        .rows;
    const failed = async () => (await sql<{ count: number }>(`SELECT count(*) FROM ${FAILED_JOBS}`)).rows[0]?.count;

    await addMarked('older', { key: 'the same' });
    await until(() => done.includes('older'), 'the older job to begin');
    await addMarked('newer', { key: 'the same' });
    await until(() => done.includes('newer'), 'the newer job');
    gate.resolve();
    await until(
      async () => (await sql('SELECT 1 FROM graphile_worker.jobs WHERE last_error IS NOT NULL')).rowCount === 1,
      'the failure',
    );
    expect(await failed()).toBe(0);
    expect(await left()).toEqual([{ mark: 'older' }]);

    await addMarked('lost', { maxAttempts: 1 });
    await until(async () => (await failed()) === 1, 'the job that has failed for good');
    expect(await keepHouse(portal().payload, new Date(Date.now() + 2 * 3_600_000))).toMatchObject({ replacedJobs: 1 });
    expect(await left()).toEqual([{ mark: 'lost' }]);
  });

  it('whose payload is not as the contract says fails without doing anything', async () => {
    const task = ALL_JOBS['deliver-events'].task({ payload: portal().payload, log });
    await expect(task({ eventIds: 'all' }, { job: { id: '1', attempts: 1 } } as never)).rejects.toThrow(/eventIds/);
  });
});

describe('a worker', () => {
  it('that is killed in the middle of a job leaves it to the next: freed when its heartbeat stops, and run again', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./hanging-worker.ts', import.meta.url)), portal().databaseUrl],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await add('interrupted');
    await once(child.stdout, 'data'); // it has claimed the job
    await until(
      async () => (await sql(`SELECT 1 FROM worker_heartbeats WHERE node = 'to be killed'`)).rows.length === 1,
      'its heartbeat',
    );

    // As long as it lives, its job is its own, however long it takes.
    await work(noting, { heartbeatMs: 200, staleMs: 1_500 });
    await sleep(2_500);
    expect(done).toEqual([]);

    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    await until(() => done.length > 0, 'the job on the other worker', 10_000);
    expect(done).toEqual(['interrupted']);
    expect((await sql(`SELECT 1 FROM worker_heartbeats WHERE node = 'to be killed'`)).rows).toEqual([]);
  });

  it('that stops lets its running job come to its end and signs off', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = false;
    const worker = await work(async ({ mark = '' }) => {
      begun = true;
      await gate;
      done.push(mark);
    });
    expect((await sql('SELECT node FROM worker_heartbeats')).rows).toEqual([{ node: 'test' }]);
    await add('long');
    await until(() => begun, 'the job to begin');
    const stopped = worker.stop();
    await sleep(200);
    release();
    await stopped;
    workers.length = 0;
    expect(done).toEqual(['long']);
    expect((await sql('SELECT 1 FROM worker_heartbeats')).rows).toEqual([]);
    expect((await sql('SELECT 1 FROM graphile_worker.jobs')).rows).toEqual([]);
  });

  it('goes on when the database cuts its connections', async () => {
    await work();
    await sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'partner-portal worker' AND datname = current_database()`,
    );
    await add('after the cut');
    await until(() => done.length > 0, 'the job', 45_000); // should the queue give up, it is started anew after a while
    expect(done).toEqual(['after the cut']);
  }, 90_000);

  it('takes jobs though the database failed at its very first question', async () => {
    const said: string[] = [];
    const heard = pino({ level: 'debug' }, { write: (line: string) => void said.push(line) });
    await sql('ALTER TABLE graphile_worker._private_tasks RENAME TO away');
    try {
      await work(noting, { log: heard });
      await until(() => said.some((line) => line.includes('Failed to acquire job')), 'the first failure');
    } finally {
      await sql('ALTER TABLE graphile_worker.away RENAME TO _private_tasks');
    }
    await add('after it');
    await until(() => done.length > 0, 'the job', 45_000);
    expect(done).toEqual(['after it']);
  }, 90_000);

  it('is back after the database refused to note the end of a job while others came to theirs', async () => {
    const gates = { slow: Promise.withResolvers<void>(), failing: Promise.withResolvers<void>() };
    await work(
      async ({ mark = '' }) => {
        if (mark === 'slow') await gates.slow.promise;
        if (mark === 'failing') await gates.failing.promise;
        done.push(mark);
        if (mark === 'failing') throw new Error('it failed');
      },
      { concurrency: 3 },
    );
    await sql(`CREATE FUNCTION refuse_done() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF old.payload->>'mark' = 'refused' THEN RAISE EXCEPTION 'not now'; END IF; RETURN old; END $$`);
    await sql(
      `CREATE TRIGGER refuse_done BEFORE DELETE ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION refuse_done()`,
    );
    try {
      for (const mark of ['slow', 'failing', 'refused']) await add(mark);
      await until(() => done.includes('refused'), 'the job whose end is not noted');
      for (const mark of ['slow', 'failing'] as const) {
        await sleep(300);
        gates[mark].resolve();
        await until(() => done.includes(mark), mark);
      }
      await sleep(300);
    } finally {
      await sql('DROP FUNCTION refuse_done CASCADE');
    }
    await add('later');
    await until(() => done.includes('later'), 'a job after that', 45_000);
  }, 90_000);
});

describe('standing jobs', () => {
  it('each name a job of the contract, once', () => {
    const names = schedule().map(({ task }) => task);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(Object.keys(JOBS)).toContain(name);
  });
});
