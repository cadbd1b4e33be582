'use client';

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useHydrated } from '@/client/address';
import { PortalProviders } from '@/client/providers';
import { useProfile } from '@/client/session/use-session';
import type { Profile } from '@/contracts/accounts/profile';
import { USUAL_LOOKS } from '@/contracts/tiers/tier-looks';
import { useLeadSync } from '@/features/pipeline/hooks/use-lead-sync';
import { keepInstallOffer } from '@/features/settings/install-prompt';
import { Toaster } from '@/ui/toaster';
import { type TierIcons, UiProvider } from '@/ui/ui-provider';
import { UI_WORDS, type UiWords } from '@/ui/words';
import { Guard } from './guard';
import { renderPortalLink } from './portal-link';
import { useBrand } from './use-brand';

const Companions = lazy(() => import('./companions'));

type TierLook = Profile['programme']['tiers'][number];

/** What every page of the portal stands in, kept across soft navigation. */
export function PortalRoot({ children }: { children: ReactNode }) {
  return (
    <Guard>
      <PortalProviders>
        <Localised>
          {children}
          <Later />
          <Toaster />
        </Localised>
        <InStep />
      </PortalProviders>
    </Guard>
  );
}

/** Money, dates and the tiers as staff named and drew them; money and dates in the partner's locale and time zone as soon as they are known; links by the app's router. */
function Localised({ children }: { children: ReactNode }) {
  const profile = useProfile();
  const { partner, programme } = profile ?? {};
  useBrand(profile);
  const [tierIcons, setTierIcons] = useState<TierIcons>({});
  const { tiers, stages } = programme ?? {};
  const words = useMemo(() => {
    const names = Object.fromEntries(tiers?.map(({ tier, name }) => [tier, name]) ?? []);
    return { ...UI_WORDS, tiers: { ...UI_WORDS.tiers, ...names }, stages: stageWords(stages) };
  }, [tiers, stages]);
  useEffect(() => {
    const isUsual = ({ tier, colour, icon }: TierLook) =>
      (colour ?? USUAL_LOOKS[tier].colour) === USUAL_LOOKS[tier].colour &&
      (icon ?? USUAL_LOOKS[tier].icon) === USUAL_LOOKS[tier].icon;
    if (!tiers || tiers.every(isUsual)) return;
    void import('./tier-looks').then(
      ({ wearTierLooks }) => setTierIcons(wearTierLooks(tiers)),
      () => undefined,
    );
  }, [tiers]);
  return (
    <UiProvider
      locale={partner?.locale}
      timeZone={partner?.timeZone}
      words={words}
      tierIcons={tierIcons}
      renderLink={renderPortalLink}
    >
      {children}
    </UiProvider>
  );
}

/** The stages in the order of staff: whoever shows them all goes by the order of these words. */
function stageWords(stages: Profile['programme']['stages'] | undefined): UiWords['stages'] {
  const usual = UI_WORDS.stages;
  const open = stages?.map(({ stage, name }) => [stage, name ?? usual[stage]]) ?? [];
  return { ...Object.fromEntries(open), ...(stages ? { won: usual.won, lost: usual.lost } : usual) };
}

function Later() {
  const isHydrated = useHydrated();
  return (
    <Guard instead={null}>
      <Suspense fallback={null}>{isHydrated && <Companions />}</Suspense>
    </Guard>
  );
}

function InStep() {
  useLeadSync();
  useEffect(keepInstallOffer, []);
  return null;
}
