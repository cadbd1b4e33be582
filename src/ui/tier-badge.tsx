'use client';

import { Crown, Flame, type LucideIcon, Sprout, Zap } from 'lucide-react';
import { Badge, type BadgeSize } from './badge';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type Tier = keyof UiWords['tiers'];

const TIER_ICONS: Record<Tier, LucideIcon> = { starter: Sprout, active: Zap, performer: Flame, elite: Crown };

/** The icon of a tier: the usual one, or what staff chose. */
export function useTierIcon(): (tier: Tier) => LucideIcon {
  const { tierIcons } = useUi();
  return (tier) => tierIcons[tier] ?? TIER_ICONS[tier];
}

export function TierBadge({ tier, size, className }: { tier: Tier; size?: BadgeSize; className?: string }) {
  const { words } = useUi();
  const iconOf = useTierIcon();
  return (
    <Badge tone={tier} size={size} icon={iconOf(tier)} className={className}>
      {words.tiers[tier]}
    </Badge>
  );
}
