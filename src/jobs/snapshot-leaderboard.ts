import { systemRequest } from '@/server/db/system-request';
import { withTransaction } from '@/server/db/transaction';
import { snapshotLeaderboard } from '@/server/engagement/snapshot-leaderboard';
import { job } from './job';

/** Keeps the day's ranks, for "places won since last week". */
export const snapshotLeaderboardJob = job('snapshot-leaderboard', async (_, { payload }) =>
  withTransaction(await systemRequest(payload, 'snapshot-leaderboard'), 'maintain', snapshotLeaderboard),
);
