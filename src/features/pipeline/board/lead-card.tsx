'use client';

import { Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { DealBadge } from '../deal-facts';
import { DaysInStage, NextAction, Score } from '../lead-facts';
import { LeadSyncMark } from '../lead-sync-mark';
import type { LeadMark } from '../offline/overlay';
import { texts } from './texts';

/** One lead at a glance: who, how much, how long, what next; call and mail by one press. `children` are further buttons. */
export function LeadCard({
  lead,
  mark,
  onOpen,
  className,
  children,
}: {
  lead: Lead;
  mark: LeadMark | undefined;
  onOpen: () => void;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <article
      aria-label={texts.card(lead.companyName, lead.contactName)}
      className={cn(
        'relative rounded-xl border border-edge bg-surface-2 p-3 shadow-card transition-shadow hover:shadow-raised',
        className,
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="flex min-w-0 font-semibold text-base">
            <button type="button" onClick={onOpen} className="min-w-0 truncate text-left after:absolute after:inset-0">
              {lead.companyName}
            </button>
          </h3>
          <p className="truncate text-muted text-sm">{lead.contactName}</p>
        </div>
        {lead.estimatedValueCents !== null && (
          <Money
            cents={lead.estimatedValueCents}
            currency={lead.currency}
            short
            className="shrink-0 font-semibold text-strong"
          />
        )}
      </div>
      {lead.deal && (
        <p className="mt-2">
          <DealBadge deal={lead.deal} />
        </p>
      )}
      <NextAction lead={lead} className="mt-2" />
      <div className="mt-1 flex min-h-9 flex-wrap items-center gap-x-3 text-xs touch:min-h-11">
        <DaysInStage lead={lead} />
        <Score lead={lead} />
        <LeadSyncMark mark={mark} />
        <div className="relative ml-auto flex shrink-0">
          {lead.contactPhone && (
            <QuickLink href={`tel:${lead.contactPhone}`} label={texts.call(lead.contactName)} icon={<Phone />} />
          )}
          {lead.contactEmail && (
            <QuickLink href={`mailto:${lead.contactEmail}`} label={texts.mail(lead.contactName)} icon={<Mail />} />
          )}
          {children}
        </div>
      </div>
    </article>
  );
}

function QuickLink({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  return (
    <a
      href={href}
      aria-label={label}
      className="flex size-9 items-center justify-center rounded-lg text-muted transition hover:bg-surface-3 hover:text-strong touch:size-11 [&_svg]:size-4.5"
    >
      {icon}
    </a>
  );
}
