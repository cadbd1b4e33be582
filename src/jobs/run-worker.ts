import { hostname } from 'node:os';
import type { TaskList } from 'graphile-worker';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import { poolOf } from '@/server/db/transaction';
import { ALL_JOBS } from './all-jobs';
import { type RunningWorker, startRunner } from './runner';
import { schedule } from './schedule';

export type WorkerOptions = { payload: Payload; log: Logger; concurrency: number };

/**
 * Starts a worker for every job of the portal, standing ones included. Any number of nodes may: each job is claimed once.
 * Jobs use Payload's pool for their work: it holds `concurrency` + 1 connections at least.
 */
export function startWorker({ payload, log, concurrency }: WorkerOptions): Promise<RunningWorker> {
  const { connectionString } = poolOf(payload).options;
  if (!connectionString) throw new Error('The worker needs the database’s address');
  const tasks: TaskList = Object.fromEntries(
    Object.entries(ALL_JOBS).map(([name, job]) => [name, job.task({ payload, log })]),
  );
  return startRunner({
    connectionString,
    tasks,
    standing: schedule(),
    concurrency,
    log,
    node: `${hostname()}:${process.pid}`,
  });
}
