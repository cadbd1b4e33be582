import { tellPlan } from '@/server/plans/tell-plan';
import { job } from './job';

export const tellPlanJob = job('tell-plan', (about, { payload }) => tellPlan(payload, about));
