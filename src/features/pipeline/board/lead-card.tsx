'use client';

import { ArrowLeftRight, Mail, Phone, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { DaysInStage, NextAction, Score } from '../lead-facts';
import { LeadSyncMark } from '../lead-sync-mark';
import type { LeadMark } from '../offline/overlay';

/** One lead at a glance, with what one does most: open, call, mail, note, move. */
export function LeadCard({
  lead,
  mark,
  mayWrite,
  onOpen,
  onNote,
  onMove,
  className,
}: {
  lead: Lead;
  mark: LeadMark | undefined;
  mayWrite: boolean;
  onOpen: () => void;
  onNote: () => void;
  onMove: () => void;
  className?: string;
}) {
  return (
    <article
      aria-label={`${lead.companyName}, ${lead.contactName}`}
      className={cn(
        'relative rounded-xl border border-edge bg-surface-2 p-3 shadow-card transition-shadow hover:shadow-raised',
        className,
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="truncate font-semibold text-base">
            <button
              type="button"
              onClick={onOpen}
              className="max-w-full truncate text-left after:absolute after:inset-0"
            >
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
      <NextAction lead={lead} className="mt-2" />
      <div className="mt-1 flex min-h-11 items-center gap-3 text-xs">
        <DaysInStage lead={lead} />
        <Score lead={lead} />
        <LeadSyncMark mark={mark} />
        <div className="relative ml-auto flex shrink-0">
          {lead.contactPhone && (
            <CardLink href={`tel:${lead.contactPhone}`} label={`Call ${lead.contactName}`} icon={<Phone />} />
          )}
          {lead.contactEmail && (
            <CardLink href={`mailto:${lead.contactEmail}`} label={`Mail ${lead.contactName}`} icon={<Mail />} />
          )}
          {mayWrite && (
            <>
              <CardButton onClick={onNote} label={`Note on ${lead.companyName}`} icon={<StickyNote />} />
              <CardButton onClick={onMove} label={`Move ${lead.companyName}`} icon={<ArrowLeftRight />} />
            </>
          )}
        </div>
      </div>
    </article>
  );
}

const actionStyles =
  'flex size-9 items-center justify-center rounded-lg text-muted transition hover:bg-surface-3 hover:text-strong touch:size-11 [&_svg]:size-4.5';

function CardLink({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  return (
    <a href={href} aria-label={label} className={actionStyles}>
      {icon}
    </a>
  );
}

function CardButton({ onClick, label, icon }: { onClick: () => void; label: string; icon: ReactNode }) {
  return (
    <button type="button" onClick={onClick} aria-label={label} className={actionStyles}>
      {icon}
    </button>
  );
}
