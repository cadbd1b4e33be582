'use client';

import { BadgePlus, HandCoins, type LucideIcon, RotateCcw, SlidersHorizontal, UserPlus, Users } from 'lucide-react';
import type { Commission, CommissionKind } from '@/contracts/money/commissions';
import { cn } from '@/ui/class-names';
import { ListRow } from '@/ui/list-row';
import { Money } from '@/ui/money';
import { MoneyStateBadge } from '@/ui/money-state-badge';
import { RelativeTime } from '@/ui/relative-time';
import { rateText } from './rate-text';
import { KIND_NAMES } from './words';

const ICONS: Record<CommissionKind, LucideIcon> = {
  base: HandCoins,
  override: Users,
  referral: UserPlus,
  bonus: BadgePlus,
  adjustment: SlidersHorizontal,
  clawback: RotateCcw,
};

/** What a line is called: one that takes back is called that, whatever kind the line before it had. */
export function lineName({ kind, reverses }: Pick<Commission, 'kind' | 'reverses'>): string {
  return reverses ? KIND_NAMES.clawback : KIND_NAMES[kind];
}

/** One line of the list; opening it shows how it came about. */
export function CommissionRow({ line, onOpen }: { line: Commission; onOpen: (id: string) => void }) {
  const isVoid = line.status === 'voided';
  return (
    <ListRow
      leading={<KindIcon line={line} />}
      title={line.dealTitle ?? lineName(line)}
      text={
        <>
          {line.dealTitle && `${lineName(line)} · `}
          {line.rateBps !== null && !line.reverses && `${rateText(line.rateBps)} · `}
          <RelativeTime date={line.createdAt} />
        </>
      }
      trailing={
        <>
          <Money
            cents={line.amountCents}
            currency={line.currency}
            signed
            className={cn('font-semibold', isVoid && 'text-muted line-through')}
          />
          <MoneyStateBadge state={line.status} />
        </>
      }
      onSelect={() => onOpen(line.id)}
    />
  );
}

function KindIcon({ line: { kind, amountCents } }: { line: Commission }) {
  const Icon = amountCents < 0 ? RotateCcw : ICONS[kind];
  return (
    <span
      aria-hidden
      className={cn(
        'flex size-10 shrink-0 items-center justify-center rounded-full',
        amountCents < 0 ? 'bg-bad-soft text-bad' : 'bg-good-soft text-good',
      )}
    >
      <Icon className="size-5" />
    </span>
  );
}
