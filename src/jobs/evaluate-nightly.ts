import { evaluateNightly } from '@/server/tiers/evaluate-nightly';
import { job } from './job';

/** What time alone brings: days in tier, overrides that end. */
export const evaluateNightlyJob = job('evaluate-nightly', (_, { payload }) => evaluateNightly(payload));
