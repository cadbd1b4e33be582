import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('tiers.page', {
  title: 'Your tier',
  /** What could not be read, in the sentence that says so. */
  what: 'your tier',
  requirements: 'Requirements',
  benefits: {
    next: 'Next',
    yours: 'Yours',
    yoursNow: 'Yours now',
    ofEveryDeal: 'of every deal',
    /** The benefit that only repeats the rate. */
    rate: (rate: string) => `${rate} of every deal`,
  },
  preview: {
    title: (tier: string) => `Your last 90 days, as ${tier}`,
    more: { before: 'The same deals would have earned ', after: ' more.' },
    earned: 'Earned',
    asTier: (tier: string) => `As ${tier}`,
    nothingYet: (tier: string) =>
      `Once you have earned on a deal in the last 90 days, you see here what the same deals would have brought as ${tier}.`,
  },
  way: {
    to: (tier: string) => `to ${tier}`,
    deals: { count: (deals: number, target: number) => `${deals} of ${target}`, after: 'deals' },
    dealsMissing: (missing: number, tier: string) =>
      missing === 1 ? `1 more confirmed deal to ${tier}.` : `${missing} more confirmed deals to ${tier}.`,
    allDone: (tier: string) => `Everything for ${tier} is done. It is yours with the next check.`,
    dealsDone: (tier: string) => `You have the deals for ${tier}. What is left stands below.`,
    atYourPace: (estimate: string) => `At your own pace you get there ${estimate}.`,
    dependsOnMore: 'When you get there depends on what is open below, besides deals.',
    noPaceYet: 'With two confirmed deals we can tell from your own pace when you will get there.',
  },
  asks: {
    title: (tier: string) => `What ${tier} asks for`,
    done: (met: number, all: number) => `${met} of ${all} done`,
    met: 'Done',
    names: {
      deals: 'Confirmed deals',
      training: 'Required training',
      satisfaction: 'Client satisfaction',
      calls: 'Engagement calls',
      days: 'Days in your tier',
    },
    hints: {
      deals: 'Deals count from the moment we confirm them.',
      training: 'Modules that this tier asks for.',
      satisfaction: 'The mean of your clients’ reviews, out of 5.',
      calls: 'Calls that you held with our team.',
      days: 'Counted from the day you reached the tier you hold.',
    },
  },
  keep: {
    title: (tier: string, missing: number, day: string) =>
      missing === 1 ? `Keep ${tier}: 1 more deal until ${day}.` : `Keep ${tier}: ${missing} more deals until ${day}.`,
    rule: (days: number) => `It asks for confirmed deals in every ${days} days. Money already earned always stays.`,
  },
  override: {
    open: (tier: string, earned: string) =>
      `Our team set your tier to ${tier}. By your own results you are ${earned}, and they go on counting.`,
    until: (tier: string, earned: string, day: string) =>
      `Our team set your tier to ${tier} until ${day}. By your own results you are ${earned}, and they go on counting.`,
  },
  history: {
    title: 'Your history',
    empty: 'Every change of your tier is written down here.',
  },
});
