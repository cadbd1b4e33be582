'use client';

import type { EarningsSummary } from '@/contracts/money/earnings';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { ProgressBar } from '@/ui/progress-bar';
import { useUi } from '@/ui/ui-provider';
import { texts } from './kind-breakdown-texts';
import { rateText } from './rate-text';
import { KIND_NAMES, KIND_ORDER } from './words';

/** What came from which kind, in all, with the rate that holds now. Shown only where the tier unlocks it. */
export default function KindBreakdown({
  summary: { byKind, currency },
  rates,
  className,
}: {
  summary: EarningsSummary;
  rates: TierStatus['rates'] | undefined;
  className?: string;
}) {
  const { locale } = useUi();
  const shown = KIND_ORDER.filter((kind) => byKind[kind] !== 0);
  const most = Math.max(1, ...shown.map((kind) => Math.abs(byKind[kind])));
  const rateOf = { base: rates?.baseBps, override: rates?.overrideBps, referral: rates?.referralBps };
  return (
    <Card title={texts.title} description={texts.text} className={className}>
      {shown.length === 0 ? (
        <p className="text-muted text-sm">{texts.none}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {shown.map((kind) => {
            const rate = kind in rateOf ? rateOf[kind as keyof typeof rateOf] : undefined;
            return (
              <li key={kind} className="flex flex-col gap-1.5">
                <div className="flex items-baseline justify-between gap-3">
                  <span className="font-medium text-strong">
                    {KIND_NAMES[kind]}
                    {rate ? (
                      <span className="ml-2 font-normal text-muted text-sm">
                        {texts.rateNow(rateText(rate, locale))}
                      </span>
                    ) : null}
                  </span>
                  <Money cents={byKind[kind]} currency={currency} className="font-semibold text-strong" />
                </div>
                <ProgressBar
                  label={KIND_NAMES[kind]}
                  value={Math.abs(byKind[kind])}
                  max={most}
                  text={texts.hints[kind]}
                />
                <p className="text-muted text-sm">{texts.hints[kind]}</p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
