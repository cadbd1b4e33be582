import { type ParsedCronItem, parseCronItems } from 'graphile-worker';
import type { JobName } from '@/contracts/jobs';

const HOUR = 60 * 60_000;

/** When each standing job runs, in UTC; what a stopped portal slept through within `missed` is made up for at its start. */
const STANDING: readonly { name: JobName; at: string; missed: number; attempts: number }[] = [
  { name: 'mature-commissions', at: '*/5 * * * *', missed: HOUR, attempts: 5 },
  { name: 'confirm-by-rule', at: '*/10 * * * *', missed: HOUR, attempts: 3 },
  { name: 'remind-leads', at: '* * * * *', missed: HOUR, attempts: 3 },
  { name: 'enact-plans', at: '10 * * * *', missed: 2 * HOUR, attempts: 10 },
  { name: 'keep-house', at: '20 * * * *', missed: 2 * HOUR, attempts: 5 },
  { name: 'snapshot-leaderboard', at: '5 0 * * *', missed: 23 * HOUR, attempts: 10 },
  { name: 'evaluate-nightly', at: '15 2 * * *', missed: 23 * HOUR, attempts: 10 },
  { name: 'remind-renewals', at: '30 2 * * *', missed: 23 * HOUR, attempts: 10 },
  { name: 'evaluate-all-achievements', at: '45 2 * * *', missed: 23 * HOUR, attempts: 10 },
  { name: 'verify-ledger', at: '30 3 * * *', missed: 23 * HOUR, attempts: 2 },
];

/** Over all nodes each of them is queued once for a time; a run that is still waiting is replaced, not doubled. */
export function schedule(): ParsedCronItem[] {
  return parseCronItems(
    STANDING.map(({ name, at, missed, attempts }) => ({
      task: name,
      identifier: name,
      match: at,
      options: { jobKey: `standing:${name}`, backfillPeriod: missed, maxAttempts: attempts },
    })),
  );
}
