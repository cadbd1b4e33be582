import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('training.page', {
  title: 'Training',
  /** What could not be read, in the sentence that says so. */
  what: 'your training',
  how: {
    title: 'How it works',
    modules: {
      title: 'Your partner manager sends you the modules',
      text: 'They fit the tier you hold. When you have finished one, it is marked as done and counts at once.',
    },
    useIt: {
      title: 'Put it to work the same day',
      withResources: 'Brochures, mails and decks for what you have learnt are in your resources.',
      withoutResources: 'The best time to try what you have learnt is your next call.',
      openResources: 'Open resources',
    },
  },
  opens: 'What each tier opens',
  required: {
    title: 'Required training',
    titleFor: (tier: string) => `Required training for ${tier}`,
    count: (done: number, all: number) => `${done}/${all}`,
    countSpoken: (done: number, all: number) => `${done} of ${all} modules`,
    toGo: (modules: number) => (modules === 1 ? '1 module to go' : `${modules} modules to go`),
    toGoText: (tier: string, done: number, all: number) =>
      `${tier} asks for ${all === 1 ? '1 module' : `${all} modules`}; you have finished ${done}.`,
    complete: 'Your training is complete',
    completeText: (tier: string) => `Everything that ${tier} asks you to learn is done.`,
    seeAll: 'See all requirements',
    nothing: 'Nothing is required of you',
    notForTier: (tier: string) =>
      `${tier} does not ask for training. What you learn all the same pays off in your leads.`,
    atTheTop: 'You hold the highest tier. New modules that keep you there are announced here.',
  },
});
