'use client';

import { useState } from 'react';
import { moneyInput, parseMoney } from '@/client/format/parse-money';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Money } from '@/ui/money';
import { SegmentedControl } from '@/ui/segmented-control';
import { useUi } from '@/ui/ui-provider';
import { projectEarnings } from './project-earnings';
import { rateText } from './rate-text';

const TYPICAL_CENTS = 150_000;

/** "n deals of value v at tier t": what would I earn? Counts with the rate as it is today, before overrides and referrals. */
export default function Projection({
  currency,
  status,
  className,
}: {
  currency: string;
  status: Pick<TierStatus, 'tier' | 'ladder'>;
  className?: string;
}) {
  const { locale, words } = useUi();
  const [deals, setDeals] = useState('3');
  const [value, setValue] = useState(moneyInput(TYPICAL_CENTS));
  const [tier, setTier] = useState(status.tier);
  const count = /^\d{1,4}$/.test(deals.trim()) ? Number(deals) : null;
  const cents = parseMoney(value);
  const rateOf = (wanted: TierStatus['tier']) => status.ladder.find((each) => each.tier === wanted)?.rates.baseBps ?? 0;
  const projected = (wanted: TierStatus['tier']) =>
    count === null || cents === null ? null : projectEarnings(count, cents, rateOf(wanted));
  const result = projected(tier);
  const own = projected(status.tier);
  const more = result && own ? result.totalCents - own.totalCents : 0;
  return (
    <Card title="What would I earn?" description="Try it: deals, their value and a tier." className={className}>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Deals" error={count === null ? 'A whole number, please.' : undefined}>
          <Input inputMode="numeric" value={deals} onChange={(event) => setDeals(event.target.value)} />
        </Field>
        <Field label={`Value of each, ${currency}`} error={cents === null ? 'An amount, like 1500.' : undefined}>
          <Input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
        </Field>
      </div>
      <SegmentedControl
        block
        label="Tier"
        value={tier}
        options={status.ladder.map((each) => ({ value: each.tier, label: words.tiers[each.tier] }))}
        onChange={setTier}
        className="mt-3"
      />
      <div aria-live="polite" className="mt-4 rounded-xl bg-surface-3 p-4">
        {result ? (
          <>
            <p className="text-muted text-sm">
              {rateText(rateOf(tier), locale)} as {words.tiers[tier]}
              {tier === status.tier && ', your tier'}
            </p>
            <p className="font-bold text-2xl text-strong">
              <Money cents={result.totalCents} currency={currency} />
            </p>
            <p className="text-normal text-sm">
              <Money cents={result.eachCents} currency={currency} /> for each deal
              {more > 0 && (
                <>
                  , <Money cents={more} currency={currency} className="font-semibold text-good" /> more than at your
                  tier
                </>
              )}
              .
            </p>
          </>
        ) : (
          <p className="text-muted text-sm">Fill in both numbers to see the sum.</p>
        )}
      </div>
      <p className="mt-3 text-muted text-xs">
        An example, not a promise: the rate is the one of the tier you hold when we confirm a deal.
      </p>
    </Card>
  );
}
