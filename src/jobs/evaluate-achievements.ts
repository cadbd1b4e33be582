import { evaluateAchievements, evaluateAllAchievements } from '@/server/engagement/evaluate-achievements';
import { job } from './job';

/** After something that may have brought a partner an achievement. */
export const evaluateAchievementsJob = job('evaluate-achievements', ({ partnerId }, { payload }) =>
  evaluateAchievements(payload, partnerId),
);
/** Nightly, and after staff wrote one. */
export const evaluateAllAchievementsJob = job('evaluate-all-achievements', (_, { payload }) =>
  evaluateAllAchievements(payload),
);
