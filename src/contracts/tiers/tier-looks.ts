/** The icons that staff can give a tier: what the portal can draw. Names of Lucide's. */
export const TIER_ICON_NAMES = [
  'sprout',
  'zap',
  'flame',
  'crown',
  'rocket',
  'trophy',
  'star',
  'gem',
  'medal',
  'shield',
  'mountain',
  'target',
] as const;
export type TierIconName = (typeof TIER_ICON_NAMES)[number];

/** How the portal looks while staff changed nothing; the colours stand in its tokens. */
export const USUAL_LOOKS = {
  starter: { name: 'Starter', colour: '#64748b', icon: 'sprout' },
  active: { name: 'Active', colour: '#2563eb', icon: 'zap' },
  performer: { name: 'Performer', colour: '#7c3aed', icon: 'flame' },
  elite: { name: 'Elite', colour: '#b45309', icon: 'crown' },
} as const satisfies Record<string, { name: string; colour: string; icon: TierIconName }>;
