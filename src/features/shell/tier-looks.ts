import {
  Crown,
  Flame,
  Gem,
  type LucideIcon,
  Medal,
  Mountain,
  Rocket,
  Shield,
  Sprout,
  Star,
  Target,
  Trophy,
  Zap,
} from 'lucide-react';
import type { Profile } from '@/contracts/accounts/profile';
import { type TierIconName, USUAL_LOOKS } from '@/contracts/tiers/tier-looks';
import type { TierIcons } from '@/ui/ui-provider';

const ICONS: Record<TierIconName, LucideIcon> = {
  sprout: Sprout,
  zap: Zap,
  flame: Flame,
  crown: Crown,
  rocket: Rocket,
  trophy: Trophy,
  star: Star,
  gem: Gem,
  medal: Medal,
  shield: Shield,
  mountain: Mountain,
  target: Target,
};

/**
 * Colours that staff gave the tiers, as the tokens of the page: their hue and strength at the lightness at which what is
 * written stays readable in both themes. @returns the icons they chose.
 */
export function wearTierLooks(tiers: Profile['programme']['tiers']): TierIcons {
  const { style } = document.documentElement;
  for (const { tier, colour } of tiers) {
    const isOwn = colour !== null && /^#[0-9a-f]{6}$/i.test(colour) && colour !== USUAL_LOOKS[tier].colour;
    const shades: [string, string][] = [
      [
        `--color-tier-${tier}`,
        `light-dark(oklch(from ${colour} 0.46 min(c, 0.15) h), oklch(from ${colour} 0.8 min(c, 0.14) h))`,
      ],
      [
        `--color-tier-${tier}-soft`,
        `light-dark(oklch(from ${colour} 0.955 min(c, 0.03) h), oklch(from ${colour} 0.285 min(c, 0.045) h))`,
      ],
    ];
    for (const [token, value] of shades) {
      if (isOwn) style.setProperty(token, value);
      else style.removeProperty(token);
    }
  }
  return Object.fromEntries(
    tiers.flatMap(({ tier, icon }) =>
      icon && Object.hasOwn(ICONS, icon) ? [[tier, ICONS[icon as TierIconName]]] : [],
    ),
  );
}
