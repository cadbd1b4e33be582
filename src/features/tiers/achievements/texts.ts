import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('tiers.achievements', {
  title: 'Achievements',
  /** What could not be read, in the sentence that says so. */
  what: 'your achievements',
  reached: (reached: number, all: number) => `${reached} of ${all} reached`,
  yours: 'Reached',
  empty: {
    title: 'None to reach yet',
    text: 'When the programme sets achievements, they stand here with how far you are.',
  },
  progress: (current: string, target: string) => `${current} of ${target}`,
  /** What the bar of an achievement shows, for who cannot see it. */
  progressOf: (title: string) => `Progress of ${title}`,
  until: (day: string) => `until ${day}`,
  over: 'The time for this one is over.',
});
