'use client';

import { CirclePause } from 'lucide-react';
import { Paused } from '@/client/query/paused';
import { useProfile } from '@/client/session/use-session';
import { Page, PageHeader } from '@/ui/page';
import { texts } from './suspended-texts';

/**
 * What a suspended partner sees: in the place of an area (`shut`) why it is empty and the way to its own money; above what stays
 * open, why. Spec 01 "Partner".
 */
export default function Suspended({ shut }: { shut: string | null }) {
  const reason = useProfile()?.partner.statusReason;
  if (shut !== null) {
    return (
      <Page width="narrow">
        <PageHeader title={shut} />
        <Paused />
      </Page>
    );
  }
  return (
    <aside
      aria-label={texts.label}
      className="flex items-start gap-3 border-warn border-b bg-warn-soft px-4 py-3 text-normal text-sm lg:px-6"
    >
      <CirclePause aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <p className="min-w-0">
        <span className="font-semibold text-strong">{texts.title}</span>{' '}
        {reason && <span className="font-medium text-strong">{reason} </span>}
        {texts.text}
      </p>
    </aside>
  );
}
