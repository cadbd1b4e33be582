'use client';

import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { tierStatusQuery } from '@/client/query/queries';
import type { Tier } from '@/contracts/tiers/tier';
import { rateText } from '@/features/money/rate-text';
import { Button, ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { celebrate } from '@/ui/confetti';
import { Modal } from '@/ui/modal';
import { Skeleton } from '@/ui/skeleton';
import { useTierIcon } from '@/ui/tier-badge';
import { useUi } from '@/ui/ui-provider';
import { texts } from './promotion-texts';

const GLOWS: Record<Tier, string> = {
  starter: 'from-tier-starter-soft text-tier-starter',
  active: 'from-tier-active-soft text-tier-active',
  performer: 'from-tier-performer-soft text-tier-performer',
  elite: 'from-tier-elite-soft text-tier-elite',
};

/** The whole screen for a moment: the new tier, what is new now, confetti where motion is welcome. */
export default function PromotionSheet({
  promotion: { from, to },
  open,
  onClose,
}: {
  promotion: { from: Tier; to: Tier };
  open: boolean;
  onClose: () => void;
}) {
  const { words, locale } = useUi();
  const status = useQuery({ ...tierStatusQuery, enabled: open }).data;
  // The answer of before the promotion speaks of another tier.
  const fresh = status?.tier === to ? status : undefined;
  const Icon = useTierIcon()(to);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (open && canvas.current) void celebrate(canvas.current);
  }, [open]);
  return (
    <Modal
      open={open}
      onClose={onClose}
      labelledBy="promotion-title"
      describedBy="promotion-text"
      className="m-0 h-dvh max-h-none w-dvw max-w-none flex-col overflow-y-auto opacity-0 open:flex open:opacity-100 starting:open:opacity-0 sm:m-auto sm:h-auto sm:max-h-[90dvh] sm:w-[30rem] sm:rounded-2xl sm:border sm:border-edge"
    >
      <canvas ref={canvas} aria-hidden className="pointer-events-none fixed inset-0 z-10 size-full" />
      <div
        className={cn(
          'flex flex-1 flex-col items-center justify-center gap-3 bg-linear-to-b to-surface-2 px-6 pt-[calc(3rem+env(safe-area-inset-top))] pb-6 text-center',
          GLOWS[to],
        )}
      >
        <span className="flex size-28 animate-pop items-center justify-center rounded-full bg-surface-2 shadow-raised">
          <Icon aria-hidden className="size-14" />
        </span>
        <p className="mt-3 font-semibold">{texts.congratulations}</p>
        <h2 id="promotion-title" data-heading tabIndex={-1} className="font-bold text-3xl">
          {texts.title(words.tiers[to])}
        </h2>
        <p id="promotion-text" className="max-w-80 text-normal">
          {fresh ? texts.rate(rateText(fresh.rates.baseBps, locale)) : texts.left(words.tiers[from])}
        </p>
        <div className="mt-4 w-full max-w-96 rounded-xl border border-edge bg-surface-1 p-4 text-left">
          <h3 className="font-semibold text-sm">{texts.whatIsNew}</h3>
          {fresh ? (
            <ul className="mt-2 flex flex-col gap-2">
              {fresh.benefits.current.map((line) => (
                <li key={line} className="flex gap-2.5 text-normal text-sm">
                  <Check aria-hidden strokeWidth={3} className="mt-0.5 size-4 shrink-0 text-good" />
                  {line}
                </li>
              ))}
            </ul>
          ) : (
            <div aria-busy className="mt-3 flex flex-col gap-2.5">
              <Skeleton className="w-4/5" />
              <Skeleton className="w-3/5" />
              <Skeleton className="w-2/3" />
            </div>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-2 px-6 pb-[calc(1.5rem+env(safe-area-inset-bottom))]">
        <ButtonLink variant="primary" size="lg" block href="/partner/tier-progression" onClick={onClose}>
          {texts.see}
        </ButtonLink>
        <Button variant="ghost" size="lg" block onClick={onClose}>
          {texts.notNow}
        </Button>
      </div>
    </Modal>
  );
}
