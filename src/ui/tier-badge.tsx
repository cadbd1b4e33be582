'use client';

import { Crown, Flame, type LucideIcon, Sprout, Zap } from 'lucide-react';
import { Badge, type BadgeSize } from './badge';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type Tier = keyof UiWords['tiers'];

export const TIER_ICONS: Record<Tier, LucideIcon> = { starter: Sprout, active: Zap, performer: Flame, elite: Crown };

export function TierBadge({ tier, size, className }: { tier: Tier; size?: BadgeSize; className?: string }) {
  const { words } = useUi();
  return (
    <Badge tone={tier} size={size} icon={TIER_ICONS[tier]} className={className}>
      {words.tiers[tier]}
    </Badge>
  );
}
