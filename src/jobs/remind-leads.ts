import { systemRequest } from '@/server/db/system-request';
import { remindLeads } from '@/server/pipeline/remind-leads';
import { job } from './job';

/** Next actions that have fallen due are told to who is to take them. */
export const remindLeadsJob = job('remind-leads', async (_, { payload }) =>
  remindLeads(await systemRequest(payload, 'remind-leads')),
);
