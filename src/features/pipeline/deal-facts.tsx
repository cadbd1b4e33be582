'use client';

import { Ban, CircleCheck, Clock, type LucideIcon, Trophy, Undo2 } from 'lucide-react';
import type { Deal, DealStatus } from '@/contracts/pipeline/deals';
import type { Lead } from '@/contracts/pipeline/leads';
import { Badge, type BadgeSize, type BadgeTone } from '@/ui/badge';
import { Money } from '@/ui/money';
import { useUi } from '@/ui/ui-provider';
import { texts } from './texts';

const LOOKS: Record<DealStatus, { icon: LucideIcon; tone: BadgeTone }> = {
  claimed: { icon: Clock, tone: 'warn' },
  confirmed: { icon: CircleCheck, tone: 'good' },
  completed: { icon: Trophy, tone: 'good' },
  rejected: { icon: Ban, tone: 'bad' },
  cancelled: { icon: Ban, tone: 'bad' },
  refunded: { icon: Undo2, tone: 'neutral' },
};

/** Where the deal of a lead stands, in a word; nothing for a lead that was never won. */
export function DealBadge({ deal, size }: { deal: Lead['deal']; size?: BadgeSize }) {
  const { words } = useUi();
  if (!deal) return null;
  const { icon, tone } = LOOKS[deal.status];
  return (
    <Badge tone={tone} size={size} icon={icon}>
      {words.deals[deal.status]}
    </Badge>
  );
}

const MEANINGS: Record<DealStatus, string> = texts.deal.meanings;

/** The deal that winning a lead claimed: state in words, value, what was refunded, and the reason of who decided. */
export function LeadDeal({ deal }: { deal: Deal | null }) {
  if (!deal) return null;
  const { currency } = deal;
  return (
    <section aria-labelledby="lead-deal" className="flex flex-col gap-2 rounded-xl border border-edge p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="lead-deal" className="font-semibold text-base">
          {texts.deal.title}
        </h3>
        <DealBadge deal={deal} size="md" />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted">{texts.deal.value}</dt>
        <dd className="font-semibold text-strong">
          <Money cents={deal.valueCents} currency={currency} />
        </dd>
        {deal.refundedCents > 0 && (
          <>
            <dt className="text-muted">{texts.deal.refunded}</dt>
            <dd className="text-bad">
              <Money cents={deal.refundedCents} currency={currency} />
            </dd>
          </>
        )}
        {deal.reason && (
          <>
            <dt className="text-muted">{texts.deal.reason}</dt>
            <dd className="min-w-0 break-words text-normal">{deal.reason}</dd>
          </>
        )}
      </dl>
      <p className="text-muted text-sm">{MEANINGS[deal.status]}</p>
    </section>
  );
}
