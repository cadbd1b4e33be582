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
import { texts } from './projection-texts';
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
  const said = more > 0 ? texts.more : texts.each;
  return (
    <Card title={texts.title} description={texts.text} className={className}>
      <div className="grid grid-cols-2 gap-3">
        <Field label={texts.deals} error={count === null ? texts.dealsWrong : undefined}>
          <Input inputMode="numeric" value={deals} onChange={(event) => setDeals(event.target.value)} />
        </Field>
        <Field label={texts.value(currency)} error={cents === null ? texts.valueWrong : undefined}>
          <Input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
        </Field>
      </div>
      <SegmentedControl
        block
        label={texts.tier}
        value={tier}
        options={status.ladder.map((each) => ({ value: each.tier, label: words.tiers[each.tier] }))}
        onChange={setTier}
        className="mt-3"
      />
      <div aria-live="polite" className="mt-4 rounded-xl bg-surface-3 p-4">
        {result ? (
          <>
            <p className="text-muted text-sm">
              {(tier === status.tier ? texts.ownRate : texts.rate)(rateText(rateOf(tier), locale), words.tiers[tier])}
            </p>
            <p className="font-bold text-2xl text-strong">
              <Money cents={result.totalCents} currency={currency} />
            </p>
            <p className="text-normal text-sm">
              {said.before}
              <Money cents={result.eachCents} currency={currency} />
              {more > 0 && (
                <>
                  {texts.more.between}
                  <Money cents={more} currency={currency} className="font-semibold text-good" />
                </>
              )}
              {said.after}
            </p>
          </>
        ) : (
          <p className="text-muted text-sm">{texts.fillIn}</p>
        )}
      </div>
      <p className="mt-3 text-muted text-xs">{texts.note}</p>
    </Card>
  );
}
