'use client';

import { CircleCheck, Download, Share, SquarePlus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { install, installState } from './install-prompt';
import { texts } from './install-settings-texts';

/** The portal as an app on this device: by the browser's question where there is one, else in words. */
export default function InstallSettings() {
  const state = useSyncExternalStore(installState.subscribe, installState.get, () => 'unknown' as const);
  return (
    <Card id="install" title={texts.title} description={texts.description}>
      {state === 'installed' && (
        <p className="flex items-center gap-2 text-good text-sm">
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          {texts.installed}
        </p>
      )}
      {state === 'offered' && (
        <Button variant="primary" icon={<Download />} onClick={() => void install()}>
          {texts.install}
        </Button>
      )}
      {state === 'ios' && (
        <ol className="flex flex-col gap-2.5 text-normal text-sm">
          <Step number={1}>
            {texts.ios.share.before}
            <Share aria-hidden className="inline size-4.5 align-text-bottom text-accent-text" />
            {texts.ios.share.after}
          </Step>
          <Step number={2}>
            {texts.ios.choose.before}
            <SquarePlus aria-hidden className="inline size-4.5 align-text-bottom text-accent-text" />
            {texts.ios.choose.after}
          </Step>
          <Step number={3}>{texts.ios.add}</Step>
        </ol>
      )}
      {state === 'unknown' && <p className="text-normal text-sm">{texts.otherwise}</p>}
    </Card>
  );
}

function Step({ number, children }: { number: number; children: React.ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-surface-3 font-semibold text-strong text-xs"
      >
        {number}
      </span>
      <span className="min-w-0 pt-0.5">{children}</span>
    </li>
  );
}
