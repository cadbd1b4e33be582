'use client';

import { Download, Share, Smartphone } from 'lucide-react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import { useSentActions } from '@/client/session/use-session';
import { Button } from '@/ui/button';
import { texts } from './install-invitation-texts';
import { countVisit, declineInstall, isGoodMoment } from './install-moment';
import { install, installState } from './install-prompt';

/** Offers the portal as an app once it has proved useful: by the browser's question, or in words where there is none. */
export function InstallInvitation() {
  const state = useSyncExternalStore(installState.subscribe, installState.get, () => 'unknown' as const);
  const [isMoment, setMoment] = useState(false);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    const visits = countVisit(localStorage, sessionStorage);
    setMoment(isGoodMoment({ visits, hasAddedLead: false, local: localStorage }));
  }, []);
  useSentActions(
    useCallback((action: QueuedAction) => {
      if (action.route === 'leads.create')
        setMoment(isGoodMoment({ visits: 0, hasAddedLead: true, local: localStorage }));
    }, []),
  );
  if (!isMoment || isGone || (state !== 'offered' && state !== 'ios')) return null;
  const decline = () => {
    declineInstall(localStorage);
    setGone(true);
  };
  return (
    <section
      aria-label={texts.label}
      className="fixed inset-x-3 bottom-[calc(3.5rem+env(safe-area-inset-bottom)+0.75rem)] z-30 mx-auto flex max-w-md flex-col gap-3 rounded-2xl border border-edge bg-surface-menu p-4 shadow-overlay lg:right-6 lg:bottom-6 lg:left-auto lg:mx-0"
    >
      <div className="flex items-start gap-3">
        <Smartphone aria-hidden className="mt-0.5 size-6 shrink-0 text-accent-text" />
        <div className="min-w-0 text-sm">
          <p className="font-semibold text-strong">{texts.title}</p>
          {state === 'ios' ? (
            <p className="text-normal">
              {texts.ios.before}
              <Share aria-label={texts.ios.share} className="inline size-4.5 align-text-bottom text-accent-text" />
              {texts.ios.after}
            </p>
          ) : (
            <p className="text-normal">{texts.text}</p>
          )}
        </div>
      </div>
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={decline}>
          {state === 'ios' ? texts.understood : texts.notNow}
        </Button>
        {state === 'offered' && (
          <Button size="sm" variant="primary" icon={<Download />} onClick={() => void install().then(decline)}>
            {texts.install}
          </Button>
        )}
      </div>
    </section>
  );
}
