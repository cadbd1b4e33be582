import { systemRequest } from '@/server/db/system-request';
import { withTransaction } from '@/server/db/transaction';
import { announceFeatures } from '@/server/tiers/announce-features';
import { job } from './job';

/** At the moment when a grant begins or ends. */
export const announceFeaturesJob = job('announce-features', async ({ partnerId }, { payload }) =>
  withTransaction(await systemRequest(payload, 'announce-features'), 'grantFeature', (writer) =>
    announceFeatures(writer, partnerId),
  ),
);
