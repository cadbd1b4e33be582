import { systemRequest } from '@/server/db/system-request';
import { recordStanding } from '@/server/tiers/record-standing';
import { job } from './job';

/** At the moment for which a call was logged ahead. */
export const countCallsJob = job('count-calls', async ({ partnerId }, { payload }) =>
  recordStanding(await systemRequest(payload, 'count-calls'), { partnerId, because: 'engagement-calls' }),
);
