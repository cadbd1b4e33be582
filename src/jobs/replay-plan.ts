import { replayPlan } from '@/server/plans/replay-plan';
import { job } from './job';

export const replayPlanJob = job('replay-plan', ({ planId }, { payload }) => replayPlan(payload, planId));
