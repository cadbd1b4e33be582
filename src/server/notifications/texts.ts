import { catalogue } from '@/texts/catalogue';

/** What members are told: the title first, the body under it. The same two stand in the mail. */
export const texts = catalogue('server.notifications', {
  noNotification: 'There is no such notification.',
  preferences: {
    said: 'Of this you are always told, so that nothing happens to your account or your money unseen.',
    locked: 'cannot be switched off',
  },
  deal: {
    confirmed: (client: string) => `Your deal with ${client} was confirmed`,
    confirmedBody: 'Well done! Its commission is on its way through the hold period.',
    changed: {
      rejected: (client: string) => `Your deal with ${client} was not confirmed`,
      cancelled: (client: string) => `Your deal with ${client} was cancelled`,
      refunded: (client: string) => `Your deal with ${client} was refunded`,
      refundedInPart: (client: string) => `Your deal with ${client} was refunded in part`,
      corrected: (client: string) => `Your deal with ${client} was corrected in value`,
    },
    reason: (reason: string) => `Reason: ${reason}`,
    noReason: 'Your partner manager can tell you more.',
  },
  commission: {
    added: (amount: string) => `${amount} was added to your earnings`,
    takenOff: (amount: string) => `${amount} was taken off your earnings`,
    earned: (amount: string) => `You earned ${amount}`,
    takenBack: (amount: string) => `${amount} of your commission was taken back`,
    dealChanged: (client: string) => `Your deal with ${client} has changed. The line explains how it was computed.`,
    fromDeal: (client: string) => `From your deal with ${client}.`,
    bonus: 'A bonus of the programme.',
    adjustment: 'An adjustment by our finance team. The line says why.',
    /** Another partner's deal, as a phrase: "a deal in your team". */
    from: (deal: string) => `From ${deal}.`,
    fromLine: 'The line explains how it was computed.',
  },
  tier: {
    up: (tier: string) => `Congratulations, you are ${tier} now!`,
    upBody: 'New benefits are unlocked.',
    changed: (tier: string) => `Your tier is now ${tier}`,
    changedBody: 'What it takes to rise again stands on your progress page.',
    rate: (percent: number) => `From your next deal on you earn ${percent} %.`,
    keep: (tier: string, missing: number, day: string) =>
      missing === 1 ? `Keep ${tier}: 1 more deal until ${day}` : `Keep ${tier}: ${missing} more deals until ${day}`,
    keepBody: 'Your tier asks for confirmed deals in its period. Without them it ends; money already earned stays.',
  },
  renewal: {
    ahead: (module: string, day: string) => `Renew “${module}” by ${day}`,
    aheadBody:
      'From that day what your tier unlocks is paused until you complete it again. Money already earned stays.',
    lapsed: (module: string) => `“${module}” has lapsed: benefits are paused`,
    lapsedBody: 'Complete it again and everything is back at once. Your tier, your rate and money already earned stay.',
  },
  achievement: (title: string) => `You reached an achievement: ${title}`,
  mail: {
    hello: (name: string) => `Hello ${name},`,
    open: 'Open the portal',
  },
});
