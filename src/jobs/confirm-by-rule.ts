import { systemRequest } from '@/server/db/system-request';
import { confirmByRule } from '@/server/pipeline/confirm-by-rule';
import { job } from './job';

/** Claimed deals below the programme's amount are confirmed, where the programme has such a rule. */
export const confirmByRuleJob = job('confirm-by-rule', async (_, { payload }) =>
  confirmByRule(await systemRequest(payload, 'confirm-by-rule')),
);
