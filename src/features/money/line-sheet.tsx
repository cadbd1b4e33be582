'use client';

import { ArrowRight, SearchX } from 'lucide-react';
import type { Commission } from '@/contracts/money/commissions';
import { cn } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { Money } from '@/ui/money';
import { MoneyStateBadge } from '@/ui/money-state-badge';
import { Sheet } from '@/ui/sheet';
import { Skeleton, SkeletonText } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { lineName } from './commission-row';
import { texts } from './line-sheet-texts';
import { STATUS_HINTS } from './words';

type Actions = {
  /** Opens another line in the place of this one. */
  onOpen: (id: string) => void;
  onShowDeal: (dealId: string) => void;
};

/** How one line came about, step by step: from the deal's value to the amount, and where the money is now. */
export default function LineSheet({
  line,
  isLooking,
  open,
  onClose,
  ...actions
}: Actions & { line: Commission | null; isLooking: boolean; open: boolean; onClose: () => void }) {
  return (
    <Sheet inAddress open={open} onClose={onClose} title={line ? lineName(line) : texts.line} description={texts.text}>
      {line ? <Explanation line={line} {...actions} /> : isLooking ? <LineSkeleton /> : <NotFound />}
    </Sheet>
  );
}

function LineSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-9 w-40" />
      <SkeletonText lines={2} />
      <Skeleton className="h-44 w-full rounded-xl" />
    </div>
  );
}

function NotFound() {
  return <EmptyState compact icon={SearchX} title={texts.notHere.title} text={texts.notHere.text} />;
}

function Explanation({ line, onOpen, onShowDeal }: Actions & { line: Commission }) {
  const { locale, timeZone } = useUi();
  const { explanation, payableAt, reverses, dealId } = line;
  const day = (at: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Money
          cents={line.amountCents}
          currency={line.currency}
          signed
          className={cn('font-bold text-3xl tracking-tight', line.status === 'voided' && 'line-through')}
        />
        <p className="mt-2 text-normal">{explanation.text}</p>
      </div>

      <section aria-labelledby="line-steps">
        <h3 id="line-steps" className="font-semibold">
          {texts.steps}
        </h3>
        <dl className="mt-2 overflow-hidden rounded-xl border border-edge">
          {explanation.steps.map((step, index) => (
            <div
              key={step.label}
              className={cn(
                'flex items-baseline justify-between gap-4 px-3 py-2.5 text-sm',
                index > 0 && 'border-edge border-t',
              )}
            >
              <dt className="text-muted">{step.label}</dt>
              <dd className="tnum text-right font-medium text-strong">{step.value}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="line-state" className="flex flex-col gap-2">
        <h3 id="line-state" className="font-semibold">
          {texts.state}
        </h3>
        <MoneyStateBadge state={line.status} size="md" className="self-start" />
        <p className="text-normal text-sm">
          {line.amountCents < 0 ? texts.takenBack[line.status] : STATUS_HINTS[line.status]}
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="text-muted">{line.amountCents < 0 ? texts.written : texts.earned}</dt>
          <dd className="text-strong">{day(line.createdAt)}</dd>
          {payableAt && line.status === 'pending' && (
            <>
              <dt className="text-muted">{texts.clears}</dt>
              <dd className="text-strong">{day(payableAt)}</dd>
            </>
          )}
        </dl>
      </section>

      {(reverses || dealId) && (
        <div className="flex flex-col divide-y divide-edge rounded-xl border border-edge">
          {reverses && (
            <button type="button" onClick={() => onOpen(reverses)} className={linkRow}>
              {texts.takesBackFrom}
              <ArrowRight aria-hidden className="size-4 shrink-0" />
            </button>
          )}
          {dealId && (
            <button type="button" onClick={() => onShowDeal(dealId)} className={linkRow}>
              {texts.allOfDeal}
              <ArrowRight aria-hidden className="size-4 shrink-0" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const linkRow =
  'flex min-h-12 items-center justify-between gap-3 px-3 py-2 text-left font-medium text-accent-text text-sm -outline-offset-2 transition-colors first:rounded-t-xl last:rounded-b-xl hover:bg-surface-3';
