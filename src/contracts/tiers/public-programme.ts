import type { Currency } from '../money/currency';
import type { Tier } from './tier-names';

/** A tier as anybody may read it. */
export type PublicTier = {
  tier: Tier;
  name: string;
  description: string;
  benefits: string[];
  rates: { baseBps: number; referralBps: number; overrideBps: number };
  /** What it asks for; null and false ask nothing. */
  requirements: {
    deals: number | null;
    training: boolean;
    satisfaction: number | null;
    calls: number | null;
    days: number | null;
  };
  payoutCadence: 'monthly' | 'biweekly' | 'weekly' | 'on_demand';
  customDeals: boolean;
  support: string | null;
  typicalTime: string | null;
};

/** The programme as anybody may read it: its terms, and figures too round to tell one partner's business from them. */
export type PublicProgramme = {
  name: string;
  currency: Currency;
  holdDays: number;
  payoutMinimumCents: number;
  referralWindowMonths: number;
  /** Lowest first. */
  tiers: PublicTier[];
  figures: { partners: number; deals: number; paidCents: number };
};
