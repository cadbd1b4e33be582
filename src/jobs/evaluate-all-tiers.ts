import { evaluateAllTiers } from '@/server/tiers/evaluate-all-tiers';
import { job } from './job';

/** After a tier definition or a required module was edited. */
export const evaluateAllTiersJob = job('evaluate-all-tiers', (_, { payload }) => evaluateAllTiers(payload));
