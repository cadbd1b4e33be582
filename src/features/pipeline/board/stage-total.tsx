'use client';

import { Money } from '@/ui/money';
import type { StageTotal } from '../offline/overlay';

/** "12 leads, $34,500": a total for each currency, for money of different currencies is never added. */
export function StageTotalLine({ total, className }: { total: StageTotal | undefined; className?: string }) {
  if (!total) return null;
  const values = total.values.filter((value) => value.amountCents > 0);
  return (
    <p className={className}>
      <span className="tnum">{total.count === 1 ? '1 lead' : `${total.count} leads`}</span>
      {values.map(({ amountCents, currency }) => (
        <span key={currency}>
          {' · '}
          <Money cents={amountCents} currency={currency} short />
        </span>
      ))}
    </p>
  );
}
