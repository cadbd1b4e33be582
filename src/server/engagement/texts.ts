import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.engagement', {
  emptyRange: { said: 'The range is empty.', to: 'must be after from' },
  longRange: { said: 'The range is too long.', from: 'is too long ago' },
  /** Names of the tiers, as the feed and the next actions say them. */
  tiers: { starter: 'Starter', active: 'Active', performer: 'Performer', elite: 'Elite' },
  nextActions: {
    overdue: (leads: number) => (leads === 1 ? '1 lead is overdue' : `${leads} leads are overdue`),
    untouched: (leads: number) =>
      leads === 1 ? '1 new lead waits for a first call' : `${leads} new leads wait for a first call`,
    silent: (proposals: number) =>
      proposals === 1 ? '1 proposal has heard nothing for days' : `${proposals} proposals have heard nothing for days`,
    firstLead: 'Add your first lead',
    deals: (deals: number, tier: string) => (deals === 1 ? `1 deal to ${tier}` : `${deals} deals to ${tier}`),
    training: (modules: number, tier: string) =>
      modules === 1 ? `1 module to ${tier}` : `${modules} modules to ${tier}`,
    calls: (calls: number, tier: string) =>
      calls === 1 ? `1 strategy call to ${tier}` : `${calls} strategy calls to ${tier}`,
    firstReviews: (target: number, tier: string) => `Reviews by clients with ${target} or more for ${tier}`,
    satisfaction: (target: number, tier: string, current: number) =>
      `Client satisfaction of ${target} for ${tier}; yours is ${current}`,
  },
  feed: {
    lead: (company: string, what: string) => `${company}: ${what}`,
    claimed: (deal: string, value: string) => `${deal}: deal of ${value} sent for confirmation`,
    confirmed: (deal: string, value: string) => `${deal}: deal of ${value} confirmed`,
    rejected: (deal: string) => `${deal}: deal not accepted`,
    cancelled: (deal: string) => `${deal}: deal cancelled`,
    corrected: (deal: string, value: string) => `${deal}: value corrected to ${value}`,
    refunded: (deal: string, amount: string) => `${deal}: ${amount} refunded`,
    because: (what: string, reason: string) => `${what}: ${reason}`,
    teamPromoted: (member: string, tier: string) => `${member} of your team became ${tier}`,
    teamDeal: (member: string) => `${member} of your team closed a deal`,
    achievement: (title: string) => `Achievement: ${title}`,
    commission: {
      takenBack: (amount: string) => `Taken back: ${amount}`,
      takenBackFrom: (amount: string, source: string) => `Taken back: ${amount} from ${source}`,
      base: (amount: string) => `Earned: ${amount}`,
      baseFrom: (amount: string, source: string) => `Earned: ${amount} from ${source}`,
      /** By which kind of earning: a word of the portal's, such as override. */
      kind: (amount: string, kind: string) => `Earned by ${kind}: ${amount}`,
      kindFrom: (amount: string, kind: string, source: string) => `Earned by ${kind}: ${amount} from ${source}`,
    },
    tier: {
      joined: (tier: string) => `Joined as ${tier}`,
      promoted: (tier: string) => `Promoted to ${tier}`,
      demoted: (tier: string) => `Now ${tier}`,
      earned: (tier: string) => `By own results now ${tier}`,
      override: (tier: string) => `Tier set to ${tier}`,
      'override-expired': (tier: string) => `Tier is ${tier} again`,
      'count-lowered': (_tier: string) => 'Deals for the next tier were recounted',
      other: (tier: string) => `Tier: ${tier}`,
    },
  },
});
