'use client';

import { Check } from 'lucide-react';
import type { TextBlock, TierStatus } from '@/contracts/tiers/tier-status';
import { rateText } from '@/features/money/rate-text';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { TierBadge } from '@/ui/tier-badge';
import { useUi } from '@/ui/ui-provider';
import { texts } from './texts';

/** What a tier brings: the one held, or the next one. */
export function BenefitCard({
  title,
  tier,
  lines,
  about = [],
  rates,
  isNext = false,
  className,
}: {
  title: string;
  tier: TierStatus['tier'];
  lines: readonly string[];
  /** The long form, below the lines. */
  about?: readonly TextBlock[];
  rates: TierStatus['rates'];
  isNext?: boolean;
  className?: string;
}) {
  const { locale } = useUi();
  const rate = rateText(rates.baseBps, locale);
  // The rate stands above in large; a benefit that only repeats it says nothing new.
  const others = lines.filter((line) => line !== texts.benefits.rate(rate));
  return (
    <Card
      title={title}
      action={<TierBadge tier={tier} className="m-1.5" />}
      className={cn(isNext && 'border-accent/35 bg-linear-to-br from-accent-soft to-50% to-surface-2', className)}
    >
      <p className="font-bold text-3xl text-strong">
        {rate} <span className="font-medium text-base text-normal">{texts.benefits.ofEveryDeal}</span>
      </p>
      <ul className="mt-3 flex flex-col gap-2">
        {others.map((line) => (
          <li key={line} className="flex gap-2.5 text-normal text-sm">
            <Check
              aria-hidden
              className={cn('mt-0.5 size-4 shrink-0', isNext ? 'text-accent-text' : 'text-good')}
              strokeWidth={3}
            />
            {line}
          </li>
        ))}
      </ul>
      {about.length > 0 && (
        <div className="mt-4 flex flex-col gap-1.5 border-edge border-t pt-3 text-normal text-sm">
          {about.map(({ kind, text }) =>
            kind === 'heading' ? (
              <h3 key={text} className="font-semibold text-strong">
                {text}
              </h3>
            ) : (
              <p key={text} className={cn(kind === 'item' && "pl-4 before:-ml-3 before:content-['•_']")}>
                {text}
              </p>
            ),
          )}
        </div>
      )}
    </Card>
  );
}

/** "Your last 90 days at Active would have earned ...": what the next tier is worth, on the partner's own deals. */
export function TierPreview({
  nextTier,
  preview,
}: {
  nextTier: NonNullable<TierStatus['nextTier']>;
  preview: NonNullable<TierStatus['preview']>;
}) {
  const { words } = useUi();
  const { currency, earnedCents, atNextTierCents } = preview;
  const more = atNextTierCents - earnedCents;
  const most = Math.max(1, atNextTierCents);
  return (
    <Card title={texts.preview.title(words.tiers[nextTier])}>
      {atNextTierCents > 0 ? (
        <>
          <p className="text-normal">
            {texts.preview.more.before}
            <Money cents={more} currency={currency} className="font-bold text-good" />
            {texts.preview.more.after}
          </p>
          <ul className="mt-3 flex flex-col gap-3">
            <Bar
              label={texts.preview.earned}
              cents={earnedCents}
              currency={currency}
              share={earnedCents / most}
              look="fill-chart-5"
            />
            <Bar
              label={texts.preview.asTier(words.tiers[nextTier])}
              cents={atNextTierCents}
              currency={currency}
              share={1}
              look="fill-chart-1"
            />
          </ul>
        </>
      ) : (
        <p className="text-muted text-sm">{texts.preview.nothingYet(words.tiers[nextTier])}</p>
      )}
    </Card>
  );
}

function Bar({
  label,
  cents,
  currency,
  share,
  look,
}: {
  label: string;
  cents: number;
  currency: string;
  share: number;
  look: string;
}) {
  return (
    <li>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="text-muted">{label}</span>
        <Money cents={cents} currency={currency} className="font-semibold text-strong" />
      </div>
      <svg aria-hidden width="100%" height="12" className="mt-1 block">
        <rect width={`${Math.max(2, share * 100)}%`} height="12" rx="6" className={look} />
      </svg>
    </li>
  );
}
