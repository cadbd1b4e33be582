'use client';

import type { EarningsSummary } from '@/contracts/money/earnings';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { MoneyStateBadge } from '@/ui/money-state-badge';
import { Skeleton } from '@/ui/skeleton';
import { PayoutDate } from './payout-date';
import { texts } from './texts';
import { STATUS_HINTS } from './words';

const BALANCES = [
  { state: 'pending', of: 'pendingCents' },
  { state: 'payable', of: 'payableCents' },
  { state: 'processing', of: 'processingCents' },
  { state: 'held', of: 'heldCents' },
  { state: 'paid', of: 'paidCents' },
] as const satisfies readonly { state: keyof typeof STATUS_HINTS; of: keyof EarningsSummary }[];

/** Where the money stands now, from the ledger, in the order it travels. Each leads to its lines. */
export function Balances({
  summary,
  onShow,
  className,
}: {
  summary?: EarningsSummary;
  onShow: (state: keyof typeof STATUS_HINTS) => void;
  className?: string;
}) {
  const shown = BALANCES.filter(({ state, of }) => state !== 'held' || (summary?.[of] ?? 0) !== 0);
  return (
    <Card title={texts.balances.title} flush className={className}>
      {summary && <NextPayout summary={summary} />}
      <ul className="divide-y divide-edge">
        {shown.map(({ state, of }) => (
          <li key={state} className="relative flex items-center gap-3 px-4 py-3 transition-colors hover:bg-surface-3">
            <div className="min-w-0 flex-1">
              <button type="button" onClick={() => onShow(state)} className="rounded-full after:absolute after:inset-0">
                <MoneyStateBadge state={state} />
                <span className="sr-only">{texts.balances.showLines}</span>
              </button>
              <p className="mt-1 text-muted text-sm">{STATUS_HINTS[state]}</p>
            </div>
            {summary ? (
              <Money
                cents={summary[of]}
                currency={summary.currency}
                className={cn('font-semibold', summary[of] < 0 ? 'text-bad' : 'text-strong')}
              />
            ) : (
              <Skeleton className="w-20" />
            )}
          </li>
        ))}
      </ul>
      {summary && summary.payableCents < 0 && (
        <p className="px-4 pt-3 pb-4 text-muted text-sm">{texts.balances.negative}</p>
      )}
    </Card>
  );
}

function NextPayout({ summary: { nextPayout, currency } }: { summary: EarningsSummary }) {
  return (
    <p className="mx-4 mb-2 rounded-lg bg-surface-3 px-3 py-2 text-normal text-sm">
      {nextPayout ? (
        <>
          {texts.balances.nextPayout.before}
          <PayoutDate date={nextPayout.date} className="font-semibold text-strong" />
          {texts.balances.nextPayout.between}
          <Money cents={nextPayout.amountCents} currency={currency} className="font-semibold text-strong" />
        </>
      ) : (
        texts.balances.noPayout
      )}
    </p>
  );
}
