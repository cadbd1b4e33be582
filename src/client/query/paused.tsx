'use client';

import { CirclePause } from 'lucide-react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useProfile } from '../session/use-session';
import { texts } from './answer-texts';

/** A suspended partner reads its own money and settings; in the place of everything else stands why, and the way there. */
export function Paused() {
  const reason = useProfile()?.partner.statusReason;
  return (
    <EmptyState
      icon={CirclePause}
      title={texts.paused.title}
      text={
        <>
          {reason && <p className="mb-2 font-medium text-normal">{reason}</p>}
          <p>{texts.paused.text}</p>
        </>
      }
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href="/partner/earnings">{texts.paused.earnings}</ButtonLink>
          <ButtonLink href="/partner/settings" variant="ghost">
            {texts.paused.settings}
          </ButtonLink>
        </div>
      }
    />
  );
}
