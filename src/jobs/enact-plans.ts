import { enactPlans } from '@/server/plans/enact-plans';
import { job } from './job';

/** At a plan's time, and each hour for what was missed. */
export const enactPlansJob = job('enact-plans', (_, { payload }) => enactPlans(payload));
