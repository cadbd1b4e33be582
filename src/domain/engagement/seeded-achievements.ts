import type { AchievementIcon } from '@/contracts/engagement/achievements';
import type { Criteria, Rule } from '@/contracts/engagement/criteria';
import type { Tier } from '@/contracts/tiers/tier';

export type SeededAchievement = {
  key: string;
  title: string;
  description: string;
  icon: AchievementIcon;
  minTier: Tier;
  hidden: boolean;
  criteria: Criteria;
};

const all = (...rules: Rule[]): Criteria => ({ match: 'all', rules });
const open = { minTier: 'starter', hidden: false } as const;

/** What a new installation begins with, in the order of the list; from then on the database holds what staff made of it. */
export const SEEDED_ACHIEVEMENTS: readonly SeededAchievement[] = [
  {
    ...open,
    key: 'first_sale',
    title: 'First sale',
    description: 'Your first deal is confirmed.',
    icon: 'handshake',
    criteria: all({ metric: 'deals', atLeast: 1 }),
  },
  {
    ...open,
    key: 'quick_starter',
    title: 'Quick starter',
    description: 'A first deal within 30 days of joining.',
    icon: 'rocket',
    criteria: all({ metric: 'deals', atLeast: 1, withinDays: 30 }),
  },
  {
    ...open,
    key: 'eager_learner',
    title: 'Eager learner',
    description: 'Three training modules completed.',
    icon: 'graduation-cap',
    criteria: all({ metric: 'modules', atLeast: 3 }),
  },
  {
    ...open,
    key: 'full_pipeline',
    title: 'Full pipeline',
    description: '25 leads brought into the portal.',
    icon: 'target',
    criteria: all({ metric: 'leads', atLeast: 25 }),
  },
  {
    ...open,
    key: 'trusted_name',
    title: 'Trusted name',
    description: 'Five clients reviewed your work.',
    icon: 'star',
    criteria: all({ metric: 'reviews', atLeast: 5 }),
  },
  {
    ...open,
    key: 'ten_deals',
    title: 'Ten deals',
    description: 'Ten deals confirmed.',
    icon: 'medal',
    criteria: all({ metric: 'deals', atLeast: 10 }),
  },
  {
    ...open,
    key: 'team_builder',
    title: 'Team builder',
    description: 'A partner you brought in was approved.',
    icon: 'users',
    minTier: 'active',
    criteria: all({ metric: 'recruits', atLeast: 1 }),
  },
  {
    ...open,
    key: 'rising_star',
    title: 'Rising star',
    description: 'You climbed to Performer.',
    icon: 'flame',
    criteria: all({ metric: 'tier', atLeast: 'performer' }),
  },
  {
    ...open,
    key: 'fifty_thousand',
    title: 'Fifty thousand',
    description: 'Your deals are worth 50,000 in the programme’s currency.',
    icon: 'gem',
    minTier: 'performer',
    criteria: all({ metric: 'revenue', atLeast: 50_000_00 }),
  },
  {
    ...open,
    key: 'flying_start',
    title: 'Flying start',
    description: 'Three deals and three modules in your first 60 days.',
    icon: 'trophy',
    hidden: true,
    criteria: all({ metric: 'deals', atLeast: 3, withinDays: 60 }, { metric: 'modules', atLeast: 3, withinDays: 60 }),
  },
];
