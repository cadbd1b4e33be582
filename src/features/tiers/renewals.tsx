'use client';

import { AlarmClock } from 'lucide-react';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { useUi } from '@/ui/ui-provider';
import { texts } from './renewal-texts';

/** The certificates that lapse soon or have lapsed, with the way to renew them. */
export default function Renewals({
  renewals,
  withLink = false,
}: {
  renewals: TierStatus['renewals'];
  withLink?: boolean;
}) {
  const { locale, timeZone } = useUi();
  const days = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  return (
    <Card
      title={texts.title}
      description={renewals.some(({ lapsed }) => lapsed) ? texts.isPaused : texts.willPause}
      flush
    >
      <ul className="divide-y divide-edge">
        {renewals.map(({ module, expiresAt, lapsed }) => (
          <li key={module.id} className="flex gap-3 px-4 py-3.5">
            <AlarmClock aria-hidden className={cn('mt-0.5 size-5 shrink-0', lapsed ? 'text-bad' : 'text-warn')} />
            <div className="min-w-0">
              <h3 className="font-medium text-strong">{module.title}</h3>
              <p className="text-muted text-sm">
                {(lapsed ? texts.lapsed : texts.by)(days.format(new Date(expiresAt)))}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {withLink && (
        <div className="px-4 pb-4">
          <ButtonLink href="/partner/training" size="sm">
            {texts.open}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
