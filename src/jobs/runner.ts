import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type LogLevel,
  type ParsedCronItem,
  Logger as QueueLogger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { startHeartbeat } from './heartbeat';

export type RunnerOptions = {
  connectionString: string;
  tasks: TaskList;
  standing: ParsedCronItem[];
  concurrency: number;
  log: Logger;
  /** Names this process among the workers. */
  node: string;
  heartbeatMs?: number;
  staleMs?: number;
};
export type RunningWorker = {
  /** Takes no more jobs, lets those that run come to their end, and leaves. */
  stop(): Promise<void>;
};

const HEARTBEAT_MS = 10_000;
const STALE_MS = 45_000;
const POLL_MS = 2_000;
const RETURN_AFTER_MS = 5_000;
/** Jobs that still run after this long of stopping are aborted; they run again elsewhere. */
const STOP_MS = 20_000;
/** A queue that has stopped for this long ends no more: see `endOf`. Of one that gave up by itself less is awaited. */
const ABANDONED_AFTER_MS = { asked: STOP_MS + 5_000, gaveUp: 5_000 };

/** A queue that got only errors when it asked for jobs, as often as this with each of its workers, is started anew. */
const ERRORS_IN_A_ROW = 3;

/**
 * Runs jobs on connections of its own, so that a busy portal does not keep jobs from being claimed: one per job, one that
 * listens, two for the queue's own work. Should the queue give up (a database that was away for long), it is started anew.
 */
export async function startRunner(options: RunnerOptions): Promise<RunningWorker> {
  const { connectionString, concurrency, log } = options;
  const pool = new pg.Pool({ connectionString, max: concurrency + 3, application_name: 'partner-portal worker' });
  const lost = (error: Error) => log.warn({ err: error }, 'worker: lost a connection');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));

  const stopping = new AbortController();
  let session = await startSession(pool, options);
  const supervise = async (): Promise<void> => {
    await session.ended;
    while (!stopping.signal.aborted) {
      log.error('worker: the queue gave up; it is started anew');
      await session.stop();
      await pause(RETURN_AFTER_MS, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        session = await startSession(pool, options);
      } catch (error) {
        log.warn({ err: error }, 'worker: the queue could not be started');
        continue;
      }
      await session.ended;
    }
  };
  const supervision = supervise();

  return {
    async stop() {
      stopping.abort();
      const stop = async (): Promise<void> => {
        await session.stop();
        await supervision;
        await session.stop(); // one that was started in the same moment
        await pool.end();
      };
      // A queue that was left behind may keep a connection for good, and the end of the pool would wait for it.
      const late = new AbortController();
      const tooLong = pause(ABANDONED_AFTER_MS.asked + 5_000, late.signal).then(() => {
        if (!late.signal.aborted) log.error('worker: what was left behind is not waited for');
      });
      await Promise.race([stop(), tooLong]).finally(() => late.abort());
    },
  };
}

type Session = {
  /** Settles when the queue runs no more, for whatever reason. */
  ended: Promise<void>;
  /** Stops it, if it still runs, and takes it off the list of the living. */
  stop(): Promise<void>;
};

async function startSession(pool: pg.Pool, options: RunnerOptions): Promise<Session> {
  const { log, tasks, standing, concurrency, node, heartbeatMs = HEARTBEAT_MS, staleMs = STALE_MS } = options;
  const events: WorkerEvents = new EventEmitter();
  let workerId = '';
  let runs = true;
  events.on('pool:create', ({ workerPool }) => {
    workerId = workerPool.id;
  });
  const deaf = deafness(events, ERRORS_IN_A_ROW * concurrency);
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: standing,
    concurrency,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: STOP_MS,
    // Only so does the queue wait for its own note that a job is done, and hear when the database did not take it: else that
    // is a rejection which nobody handles, and the process ends with it.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: queueLogger(log),
  });
  const ended = endOf(runner, events, log).finally(() => {
    runs = false;
  });
  void deaf.then(() => {
    if (!runs) return;
    log.error('worker: every question for jobs failed; the queue is ended');
    runner.stop().catch((error: Error) => log.warn({ err: error }, 'worker: did not stop in order'));
  });
  const signOff = await startHeartbeat({ db: pool, log, workerId, node, everyMs: heartbeatMs, staleMs });
  const stop = async (): Promise<void> => {
    if (runs) runner.stop().catch((error: Error) => log.warn({ err: error }, 'worker: did not stop in order'));
    await ended;
    await signOff().catch((error: Error) => log.warn({ err: error }, 'worker: did not sign off'));
  };
  let stopping: Promise<void> | undefined;
  return {
    ended,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/**
 * Settles when the queue was answered nothing but errors. graphile-worker 0.18 looks up the ids of its tasks once and keeps the
 * answer, a failure too (`cache` in its taskIdentifiers.js): a queue whose first question met a database that was just going
 * away asks on for ever and never gets a job.
 */
function deafness(events: WorkerEvents, limit: number): Promise<void> {
  let errors = 0;
  return new Promise((resolve) => {
    events.on('worker:getJob:error', () => {
      errors += 1;
      if (errors >= limit) resolve();
    });
    const answered = () => {
      errors = 0;
    };
    events.on('worker:getJob:empty', answered);
    events.on('job:start', answered);
  });
}

/**
 * Settles when the queue runs no more. graphile-worker 0.18 miscounts the notes that it still has to make once the database
 * refused one (`batch` in its main.js goes below zero), and then waits for ever to have none: such a queue is abandoned. What
 * it still holds is freed for others when it is taken off the list of the living.
 */
function endOf(runner: Runner, events: WorkerEvents, log: Logger): Promise<void> {
  const left = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  const abandonAfter = (ms: number) => {
    timer ??= setTimeout(() => {
      log.error('worker: the queue does not come to its end, and is left behind');
      left.resolve();
    }, ms);
  };
  events.on('pool:fatalError', () => abandonAfter(ABANDONED_AFTER_MS.gaveUp));
  events.on('pool:gracefulShutdown', () => abandonAfter(ABANDONED_AFTER_MS.asked));
  const ended = runner.promise.catch((error: Error) => log.error({ err: error }, 'worker: the queue ended'));
  return Promise.race([ended, left.promise]).finally(() => clearTimeout(timer));
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const satisfies Record<
  LogLevel,
  string
>;

/** What the queue says, in the portal's log: its info is every single job, which the job itself logs better. */
function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message, meta) => {
    log[LEVELS[level]]({ ...scope, ...(meta?.error ? { err: meta.error } : {}) }, `worker: ${message}`);
  });
}
