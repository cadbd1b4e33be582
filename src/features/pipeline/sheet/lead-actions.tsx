'use client';

import { ArrowLeftRight, Mail, MailPlus, Phone, StickyNote } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Money } from '@/ui/money';
import { StageBadge } from '@/ui/stage-badge';
import { useLeadsPage } from '../hooks/use-leads-page';
import { DaysInStage, Score } from '../lead-facts';
import { useMoves } from '../moves/use-moves';
import { texts } from './texts';

const WriteMail = lazy(() => import('../mail/write-mail'));

const look =
  'flex min-h-16 flex-1 flex-col items-center justify-center gap-1 rounded-xl bg-surface-3 px-1 font-medium text-normal text-xs transition hover:bg-surface-4 hover:text-strong disabled:opacity-50 [&_svg]:size-5';

/** Where the lead stands, and what one does with it most. */
export function LeadActions({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  const { go } = useLeadsPage();
  const { pick } = useMoves();
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <StageBadge stage={lead.stage} size="md" />
        {lead.estimatedValueCents !== null && (
          <Money
            cents={lead.estimatedValueCents}
            currency={lead.currency}
            className="font-semibold text-lg text-strong"
          />
        )}
        <DaysInStage lead={lead} />
        <Score lead={lead} />
      </div>
      <div className="flex gap-2">
        <Reach
          href={lead.contactPhone && `tel:${lead.contactPhone}`}
          icon={<Phone aria-hidden />}
          label={texts.reach.call}
        />
        <Reach
          href={lead.contactEmail && `mailto:${lead.contactEmail}`}
          icon={<Mail aria-hidden />}
          label={texts.reach.mail}
        />
        {mayWrite && (
          <>
            <button type="button" className={look} onClick={() => go.note(lead.id)}>
              <StickyNote aria-hidden />
              {texts.reach.note}
            </button>
            <button type="button" className={look} onClick={() => pick(lead)}>
              <ArrowLeftRight aria-hidden />
              {texts.reach.move}
            </button>
          </>
        )}
      </div>
      {mayWrite && lead.contactEmail && lead.deletedAt === null && <MailButton lead={lead} email={lead.contactEmail} />}
    </div>
  );
}

/** Begins a mail from a template. The plain way to the mail app stands above, for every tier. */
function MailButton({ lead, email }: { lead: Lead; email: string }) {
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <Button size="sm" icon={<MailPlus />} className="self-start" onClick={() => setWriting(true)}>
        {texts.reach.write}
      </Button>
      {isWriting && (
        <Suspense fallback={null}>
          <WriteMail open lead={lead} email={email} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </>
  );
}

/** A way to the contact; stands there unusable when it is not known, so that the row keeps its order. */
function Reach({ href, icon, label }: { href: string | null; icon: ReactNode; label: string }) {
  if (!href) {
    return (
      <button type="button" disabled className={look} title={texts.reach.notKnown(label)}>
        {icon}
        {label}
      </button>
    );
  }
  return (
    <a href={href} className={look}>
      {icon}
      {label}
    </a>
  );
}
