'use client';

import { type ReactNode, useEffect } from 'react';
import { PortalProviders } from '@/client/providers';
import { useProfile } from '@/client/session/use-session';
import { useLeadSync } from '@/features/pipeline/hooks/use-lead-sync';
import { keepInstallOffer } from '@/features/settings/install-prompt';
import { TierCelebration } from '@/features/tiers/celebration';
import { Toaster } from '@/ui/toaster';
import { UiProvider } from '@/ui/ui-provider';
import { AppBadge } from './app-badge';
import { renderPortalLink } from './portal-link';
import { UpdatePrompt } from './update-prompt';

/** What every page of the portal stands in, kept across soft navigation. */
export function PortalRoot({ children }: { children: ReactNode }) {
  return (
    <PortalProviders>
      <Localised>
        {children}
        <TierCelebration />
        <Toaster />
      </Localised>
      <InStep />
      <AppBadge />
      <UpdatePrompt />
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

function InStep() {
  useLeadSync();
  useEffect(keepInstallOffer, []);
  return null;
}
