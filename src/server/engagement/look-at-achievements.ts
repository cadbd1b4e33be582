import type { Writer } from '../db/transaction';
import { addJobs, type NewJob } from '../jobs/add-job';

/** The job that looks at a partner's achievements: many of them that wait are one. */
export const achievementJob = (partnerId: string): NewJob => ({
  name: 'evaluate-achievements',
  payload: { partnerId },
  key: `achievements:${partnerId}`,
});

/** After commit this partner's achievements are looked at: something happened that no event of `publish` tells. */
export async function lookAtAchievements(writer: Pick<Writer, 'db'>, partnerId: string): Promise<void> {
  await addJobs(writer, [achievementJob(partnerId)]);
}
