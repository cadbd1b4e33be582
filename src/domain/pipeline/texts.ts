import { catalogue } from '@/texts/catalogue';

/** Why a lead has the score it has, a line for each rule. */
export const texts = catalogue('pipeline.score', {
  won: 'Won',
  lost: 'Lost',
  source: (source: string) => `Came by ${source}`,
  activities: (activities: number) =>
    activities === 1 ? '1 activity in the last 30 days' : `${activities} activities in the last 30 days`,
  projectType: (type: string) => `Project type: ${type}`,
  noProjectType: 'Project type not known yet',
  noValue: 'No estimated value yet',
  largeDeal: 'A large deal',
  partOfLargeDeal: (percent: number) => `${percent}% of a large deal`,
  details: (known: number, all: number) => `${known} of ${all} details filled in`,
  noActivity: 'No activity yet',
  activityToday: 'Last activity today',
  activityAgo: (days: number) => (days === 1 ? 'Last activity 1 day ago' : `Last activity ${days} days ago`),
  inStage: (days: number) => (days === 1 ? '1 day in this stage' : `${days} days in this stage`),
});
