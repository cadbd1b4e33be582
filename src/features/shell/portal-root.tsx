'use client';

import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useHydrated } from '@/client/address';
import { PortalProviders } from '@/client/providers';
import { useProfile } from '@/client/session/use-session';
import { useLeadSync } from '@/features/pipeline/hooks/use-lead-sync';
import { keepInstallOffer } from '@/features/settings/install-prompt';
import { Toaster } from '@/ui/toaster';
import { UiProvider } from '@/ui/ui-provider';
import { renderPortalLink } from './portal-link';

const Companions = lazy(() => import('./companions'));

/** What every page of the portal stands in, kept across soft navigation. */
export function PortalRoot({ children }: { children: ReactNode }) {
  return (
    <PortalProviders>
      <Localised>
        {children}
        <Later />
        <Toaster />
      </Localised>
      <InStep />
    </PortalProviders>
  );
}

/** Money and dates in the partner's locale and time zone as soon as they are known; links by the app's router. */
function Localised({ children }: { children: ReactNode }) {
  const partner = useProfile()?.partner;
  return (
    <UiProvider locale={partner?.locale} timeZone={partner?.timeZone} renderLink={renderPortalLink}>
      {children}
    </UiProvider>
  );
}

function Later() {
  const isHydrated = useHydrated();
  return <Suspense fallback={null}>{isHydrated && <Companions />}</Suspense>;
}

function InStep() {
  useLeadSync();
  useEffect(keepInstallOffer, []);
  return null;
}
