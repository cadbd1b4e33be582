'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useProfile, useSessionState } from '@/client/session/use-session';
import { TIERS } from '@/contracts/tiers/tier-names';
import { celebrate } from '@/ui/confetti';
import { toast } from '@/ui/toast-store';
import { ENGLISH_WORDS } from '@/ui/words';

const ORDER: readonly string[] = TIERS;

/**
 * Celebrates a promotion once on this device: at once when it happens on an open page, else the next time the portal is opened.
 */
export function TierCelebration() {
  const tier = useProfile()?.partner.tier;
  const router = useRouter();
  const store = useSessionState().services?.store;
  useEffect(() => {
    if (!tier || !store) return;
    const compare = async () => {
      const seen = await store.readFact('tier-seen');
      if (seen === tier) return;
      await store.writeFact('tier-seen', tier);
      if (!seen || ORDER.indexOf(tier) < ORDER.indexOf(seen)) return;
      toast({
        id: 'promotion',
        tone: 'good',
        title: `You are ${ENGLISH_WORDS.tiers[tier]} now`,
        text: 'New rates and new features are yours from this moment.',
        lasts: 15_000,
        action: { label: 'See what is new', onSelect: () => router.push('/partner/tier-progression') },
      });
      await celebrate();
    };
    void compare();
  }, [tier, store, router]);
  return null;
}
