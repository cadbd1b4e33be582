import type { PublicTier } from '@/contracts/tiers/public-programme';
import { texts } from './texts';
import { texts as tiers } from './tier-texts';

/** What a tier asks for, as lines: "10 confirmed deals", "Required training". */
export function requirementLines({ requirements }: Pick<PublicTier, 'requirements'>): string[] {
  const { deals, training, satisfaction, calls, days } = requirements;
  return [
    deals && tiers.requirements.deals(deals),
    training && tiers.requirements.training,
    satisfaction && tiers.requirements.satisfaction(satisfaction),
    calls && tiers.requirements.calls(calls),
    days && tiers.requirements.days(days),
  ].filter((line) => typeof line === 'string');
}

/** A figure of the public page: what is rounded down says that there is more. */
export function figureText(value: number): string {
  return `${value.toLocaleString('en-US')}${value >= 100 ? '+' : ''}`;
}

/** Money of the public page in whole units, "$1.2M+" from a million up. */
export function moneyFigure(cents: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumFractionDigits: cents >= 100_000_000 ? 1 : 0,
    ...(cents >= 100_000_000 && { notation: 'compact' as const }),
  });
  return `${format.format(cents / 100)}${cents >= 10_000 ? '+' : ''}`;
}

/** The highest rate that the programme pays on one's own deals. */
export function bestRateBps(tiers: readonly PublicTier[]): number {
  return Math.max(0, ...tiers.map(({ rates }) => rates.baseBps));
}

/** "SISO partner programme"; a name that says it already stands alone. */
export function programmeTitle(name: string): string {
  return /partner/i.test(name) ? name : texts.title(name);
}
