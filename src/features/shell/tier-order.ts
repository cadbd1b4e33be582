import type { TIERS, Tier } from '@/contracts/tiers/tier';

/** The tiers, lowest first: the contract's list, without its zod. */
export const TIER_ORDER: readonly Tier[] = ['starter', 'active', 'performer', 'elite'] as const satisfies typeof TIERS;
