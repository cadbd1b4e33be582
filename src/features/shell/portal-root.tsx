'use client';

import type { ReactNode } from 'react';
import { PortalProviders } from '@/client/providers';
import { useProfile } from '@/client/session/use-session';
import { useLeadSync } from '@/features/pipeline/hooks/use-lead-sync';
import { Toaster } from '@/ui/toaster';
import { UiProvider } from '@/ui/ui-provider';
import { TierCelebration } from './tier-celebration';
import { UpdatePrompt } from './update-prompt';

/** What every page of the portal stands in, kept across soft navigation. */
export function PortalRoot({ children }: { children: ReactNode }) {
  return (
    <PortalProviders>
      <Localised>{children}</Localised>
      <InStep />
      <TierCelebration />
      <UpdatePrompt />
      <Toaster />
    </PortalProviders>
  );
}

/** Money and dates in the partner's locale and time zone as soon as they are known. */
function Localised({ children }: { children: ReactNode }) {
  const partner = useProfile()?.partner;
  return (
    <UiProvider locale={partner?.locale} timeZone={partner?.timeZone}>
      {children}
    </UiProvider>
  );
}

function InStep() {
  useLeadSync();
  return null;
}
