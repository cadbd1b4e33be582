'use client';

import { useUi } from '@/ui/ui-provider';

/** A payout's calendar day, "Tue, 1 Dec": a day has no time zone, so none is applied. */
export function PayoutDate({ date, className }: { date: string; className?: string }) {
  const { locale } = useUi();
  const shown = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${date}T00:00:00Z`));
  return (
    <time dateTime={date} className={className}>
      {shown}
    </time>
  );
}
