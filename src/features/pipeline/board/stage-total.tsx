'use client';

import { Money } from '@/ui/money';
import type { StageTotal } from '../offline/overlay';
import { texts } from './texts';

/** "12 leads, $34,500, weighted $6,900": a total for each currency, for money of different currencies is never added. */
export function StageTotalLine({ total, className }: { total: StageTotal | undefined; className?: string }) {
  if (!total) return null;
  const values = total.values.filter((value) => value.amountCents > 0);
  return (
    <p className={className}>
      <span className="tnum">{texts.count(total.count)}</span>
      {values.map(({ amountCents, currency }) => (
        <span key={currency}>
          {' · '}
          <Money cents={amountCents} currency={currency} short />
        </span>
      ))}
      {(total.stage === 'won' || total.stage === 'lost' ? [] : (total.weighted ?? []))
        .filter((weighted) => weighted.amountCents > 0)
        .map(({ amountCents, currency }) => (
          <span key={currency} title={texts.weighted.meaning}>
            {' · '}
            {texts.weighted.before}
            <Money cents={amountCents} currency={currency} short />
            {texts.weighted.after}
          </span>
        ))}
    </p>
  );
}
