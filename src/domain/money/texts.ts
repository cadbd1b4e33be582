import { catalogue } from '@/texts/catalogue';

/** How a line came about. `deal` is a deal as the reader may know it, its value behind it where that is known. */
export const texts = catalogue('money.explanation', {
  tiers: { starter: 'Starter', active: 'Active', performer: 'Performer', elite: 'Elite' },
  deal: {
    named: (title: string) => `“${title}”`,
    unnamed: 'the deal',
    worth: (deal: string, value: string) => `${deal} (${value})`,
  },
  /** Another partner's deal, in the place of its title. */
  foreignDeal: {
    override: 'a deal in your team',
    referral: 'a deal of a partner you brought in',
    base: 'your share of a deal',
  },
  earned: {
    fixed: (amount: string, deal: string) =>
      `You earned ${amount}: the fixed amount that your agreement gives for ${deal}.`,
    agreed: (amount: string, deal: string, rate: string) =>
      `You earned ${amount}: ${rate} of ${deal}, the rate of your agreement.`,
    part: (amount: string, deal: string) => `You earned ${amount}: your part of ${deal}.`,
    rate: {
      base: (amount: string, deal: string, rate: string) => `You earned ${amount}: ${rate} of ${deal}, your rate.`,
      override: (amount: string, deal: string, rate: string) =>
        `You earned ${amount}: ${rate} of ${deal}, your team override.`,
      referral: (amount: string, deal: string, rate: string) =>
        `You earned ${amount}: ${rate} of ${deal}, your referral bonus.`,
      shared: (amount: string, deal: string, rate: string) =>
        `You earned ${amount}: ${rate} of ${deal}, the deal’s rate.`,
    },
    rateAtTier: {
      base: (amount: string, deal: string, rate: string, tier: string) =>
        `You earned ${amount}: ${rate} of ${deal}, your rate at the ${tier} tier at that time.`,
      override: (amount: string, deal: string, rate: string, tier: string) =>
        `You earned ${amount}: ${rate} of ${deal}, your team override at the ${tier} tier at that time.`,
      referral: (amount: string, deal: string, rate: string, tier: string) =>
        `You earned ${amount}: ${rate} of ${deal}, your referral bonus at the ${tier} tier at that time.`,
      shared: (amount: string, deal: string, rate: string, tier: string) =>
        `You earned ${amount}: ${rate} of ${deal}, the deal’s rate at the ${tier} tier at that time.`,
    },
    share: (share: string) => `The lead was shared, and ${share} of it is yours.`,
    cut: (cut: string) => `The programme limits what one deal may earn in all, which took ${cut} of it.`,
    converted: (from: string, rate: string, to: string) =>
      `It was converted at the rate of that day: 1 ${from} = ${rate} ${to}.`,
    held: 'It is held for now and keeps its place: nothing of it is lost while we look into it.',
  },
  takenBack: {
    ofTheDeal: (taken: string, line: string) =>
      `The deal was refunded or cancelled, so ${taken} of the line over ${line} was taken back.`,
    of: (taken: string, line: string, deal: string) =>
      `${deal} was refunded or cancelled, so ${taken} of the line over ${line} was taken back.`,
    whole: (taken: string, line: string, deal: string) =>
      `All of ${deal} was refunded or cancelled, so ${taken} of the line over ${line} was taken back.`,
    part: (taken: string, line: string, deal: string, refunded: string) =>
      `${refunded} of ${deal} has been refunded so far, so ${taken} of the line over ${line} was taken back.`,
    setOff: 'That line was already on its way to you, so this amount is set off against your next payouts.',
  },
  corrected: {
    more: (deal: string, before: string, amount: string) =>
      `The value of ${deal} was corrected from ${before}. At the rate frozen when it was confirmed, that is ${amount} more.`,
    less: (deal: string, before: string, amount: string) =>
      `The value of ${deal} was corrected from ${before}. At the rate frozen when it was confirmed, that is ${amount} less.`,
    moreBy: (deal: string, before: string, amount: string, now: string) =>
      `The value of ${deal} was corrected from ${before} to ${now}. At the rate frozen when it was confirmed, that is ${amount} more.`,
    lessBy: (deal: string, before: string, amount: string, now: string) =>
      `The value of ${deal} was corrected from ${before} to ${now}. At the rate frozen when it was confirmed, that is ${amount} less.`,
  },
  byHand: {
    bonus: (amount: string) => `A bonus of ${amount}`,
    adjustment: (amount: string) => `An adjustment by our finance team of ${amount}`,
    clawback: (amount: string) => `An amount taken back of ${amount}`,
    other: (amount: string) => `A line of ${amount}`,
    /** What staff wrote, which may end in a full stop of its own. */
    because: (what: string, reason: string) => `${what}: ${reason}`,
  },
  /** The same as a calculation: what each step is called. */
  steps: {
    value: 'Deal value',
    valueBefore: 'Deal value before',
    valueNow: 'Deal value now',
    rate: 'Rate',
    rateAtTier: (tier: string) => `Rate at the ${tier} tier`,
    agreedRate: 'Rate by your agreement',
    share: 'Your share of the base',
    cut: 'Cut by the programme’s cap',
    exchange: (from: string, to: string) => `Exchange rate ${from} to ${to}`,
    amount: 'Amount',
    reversedLine: 'Line that is reversed',
    refunded: 'Refunded in all',
    takenBack: 'Taken back by this line',
    difference: 'Difference',
    rule: 'Rule',
    reason: 'Reason',
  },
});
