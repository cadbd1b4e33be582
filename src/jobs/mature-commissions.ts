import { systemRequest } from '@/server/db/system-request';
import { matureCommissions } from '@/server/money/mature-commissions';
import { job } from './job';

/** Pending lines whose hold period is over become payable. */
export const matureCommissionsJob = job('mature-commissions', async (_, { payload }) =>
  matureCommissions(await systemRequest(payload, 'mature-commissions')),
);
