'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { useProfile, useSessionState } from '@/client/session/use-session';
import type { Tier } from '@/contracts/tiers/tier';
import { tierRank } from '@/domain/tiers/tier';

const PromotionSheet = lazy(() => import('./promotion-sheet'));

/**
 * Celebrates a promotion once on this device: the moment it happens on an open page, else the next time the portal is opened.
 * It waits while somebody is typing. Once, in the portal's root.
 */
export function TierCelebration() {
  const tier = useProfile()?.partner.tier;
  const store = useSessionState().services?.store;
  const [promotion, setPromotion] = useState<{ from: Tier; to: Tier } | null>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!tier || !store) return;
    let current = true;
    const compare = async () => {
      const seen = (await store.readFact('tier-seen')) as Tier | null;
      if (seen === tier) return;
      const isPromotion = seen !== null && tierRank(tier) > tierRank(seen);
      if (isPromotion) await untilNobodyTypes();
      if (!current) return;
      await store.writeFact('tier-seen', tier);
      if (!isPromotion) return;
      setPromotion({ from: seen, to: tier });
      setOpen(true);
    };
    void compare();
    return () => {
      current = false;
    };
  }, [tier, store]);

  if (!promotion) return null;
  return (
    <Suspense fallback={null}>
      <PromotionSheet promotion={promotion} open={open} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

/** A sentence that is half written is not interrupted: resolves once no text field has the focus. */
function untilNobodyTypes(): Promise<void> {
  const isTyping = () =>
    document.activeElement instanceof HTMLElement &&
    document.activeElement.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]');
  if (!isTyping()) return Promise.resolve();
  return new Promise((resolve) => {
    const onBlur = () => {
      // The next field takes the focus within the same task.
      setTimeout(() => {
        if (isTyping()) return;
        document.removeEventListener('focusout', onBlur);
        resolve();
      });
    };
    document.addEventListener('focusout', onBlur);
  });
}
