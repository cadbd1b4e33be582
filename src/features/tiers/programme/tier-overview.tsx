import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PublicProgramme, PublicTier } from '@/contracts/tiers/public-programme';
import { rateText } from '@/features/money/rate-text';
import { cn } from '@/ui/class-names';
import { requirementLines } from './programme-words';
import { texts } from './tier-texts';

const INKS: Record<PublicTier['tier'], string> = {
  starter: 'text-tier-starter',
  active: 'text-tier-active',
  performer: 'text-tier-performer',
  elite: 'text-tier-elite',
};

const FILLS: Record<PublicTier['tier'], string> = {
  starter: 'bg-tier-starter',
  active: 'bg-tier-active',
  performer: 'bg-tier-performer',
  elite: 'bg-tier-elite',
};

type Row = { label: string; of: (tier: PublicTier) => ReactNode };
const none = <span className="text-muted">{texts.notYet}</span>;

const ROWS: readonly Row[] = [
  {
    label: texts.ownDeals,
    of: ({ tier, rates }) => (
      <strong className={cn('font-bold text-3xl leading-none', INKS[tier])}>{rateText(rates.baseBps)}</strong>
    ),
  },
  {
    label: texts.referredDeals,
    of: ({ rates }) => (rates.referralBps > 0 ? rateText(rates.referralBps) : none),
  },
  { label: texts.teamDeals, of: ({ rates }) => (rates.overrideBps > 0 ? rateText(rates.overrideBps) : none) },
  { label: texts.payouts, of: ({ payoutCadence }) => texts.cadences[payoutCadence] },
  { label: texts.customDeals, of: ({ customDeals }) => (customDeals ? texts.customDealsYes : none) },
  { label: texts.support, of: ({ support }) => support ?? none },
  { label: texts.itTakes, of: (tier) => <Lines lines={requirementLines(tier)} empty={texts.yourApplication} /> },
  { label: texts.typicallyAfter, of: ({ typicalTime }) => typicalTime ?? texts.dependsOnYou },
];

/** The tiers with what they pay, ask for and bring: cards on a phone, a table where there is room. */
export function TierOverview({ tiers }: { tiers: PublicProgramme['tiers'] }) {
  return (
    <>
      <div className="flex flex-col gap-4 lg:hidden">
        {tiers.map((tier) => (
          <TierPanel key={tier.tier} tier={tier} />
        ))}
      </div>
      <TierTable tiers={tiers} />
    </>
  );
}

function TierPanel({ tier }: { tier: PublicTier }) {
  return (
    <article className="relative overflow-hidden rounded-xl border border-edge bg-surface-2 p-5 shadow-card">
      <span aria-hidden className={cn('absolute inset-x-0 top-0 h-1', FILLS[tier.tier])} />
      <div className="flex items-start justify-between gap-3">
        <h3 className="font-bold text-xl">{tier.name}</h3>
        <p className="text-right">
          <span className={cn('block font-bold text-3xl leading-none', INKS[tier.tier])}>
            {rateText(tier.rates.baseBps)}
          </span>
          <span className="text-muted text-xs">{texts.ofOwnDeals}</span>
        </p>
      </div>
      <p className="mt-1 text-normal">{tier.description}</p>
      <Benefits tier={tier} className="mt-4" />
      <div className="mt-4 border-edge border-t pt-3">
        <p className="font-medium text-muted text-sm">{texts.itTakes}</p>
        <div className="mt-1 text-normal text-sm">
          <Lines lines={requirementLines(tier)} empty={texts.yourApplication} />
        </div>
      </div>
    </article>
  );
}

function TierTable({ tiers }: { tiers: PublicProgramme['tiers'] }) {
  return (
    <div className="hidden overflow-hidden rounded-2xl border border-edge bg-surface-2 shadow-card lg:block">
      <table className="w-full table-fixed border-collapse text-left text-sm">
        <caption className="sr-only">{texts.caption}</caption>
        <colgroup>
          <col className="w-44" />
        </colgroup>
        <thead>
          <tr className="align-top">
            <td />
            {tiers.map((tier) => (
              <th key={tier.tier} scope="col" className="relative border-edge border-l p-5 pt-6 font-normal">
                <span aria-hidden className={cn('absolute inset-x-0 top-0 h-1', FILLS[tier.tier])} />
                <span className={cn('block font-bold text-xl', INKS[tier.tier])}>{tier.name}</span>
                <span className="mt-1 block text-muted">{tier.description}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ label, of }) => (
            <tr key={label} className="border-edge border-t align-top">
              <th scope="row" className="px-5 py-3 font-medium text-muted">
                {label}
              </th>
              {tiers.map((tier) => (
                <td key={tier.tier} className="border-edge border-l px-5 py-3 text-normal">
                  {of(tier)}
                </td>
              ))}
            </tr>
          ))}
          <tr className="border-edge border-t align-top">
            <th scope="row" className="px-5 py-4 font-medium text-muted">
              {texts.comesWithIt}
            </th>
            {tiers.map((tier) => (
              <td key={tier.tier} className="border-edge border-l px-5 py-4">
                <Benefits tier={tier} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Benefits({ tier: { tier, benefits, rates }, className }: { tier: PublicTier; className?: string }) {
  return (
    <ul className={cn('flex flex-col gap-2', className)}>
      {benefits
        .filter((benefit) => benefit !== texts.rateBenefit(rateText(rates.baseBps)))
        .map((benefit) => (
          <li key={benefit} className="flex gap-2 text-normal text-sm">
            <Check aria-hidden strokeWidth={3} className={cn('mt-0.5 size-4 shrink-0', INKS[tier])} />
            {benefit}
          </li>
        ))}
    </ul>
  );
}

function Lines({ lines, empty }: { lines: readonly string[]; empty: string }) {
  if (lines.length === 0) return empty;
  return (
    <ul className="flex flex-col gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A point with its icon, for the lists of the page. */
export function Point({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <li className="flex gap-4">
      <span
        aria-hidden
        className="flex size-11 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-text"
      >
        <Icon className="size-5.5" />
      </span>
      <div className="min-w-0">
        <h3 className="font-semibold">{title}</h3>
        <p className="mt-0.5 text-normal">{text}</p>
      </div>
    </li>
  );
}
