import { useEffect } from 'react';
import { takeOff, wear } from '@/client/session/worn-brand';
import type { Profile } from '@/contracts/accounts/profile';
import { canUse } from '@/domain/tiers/can-use';

/** Wears the partner's colour while custom branding is unlocked, the portal's own otherwise. Spec 10. */
export function useBrand(profile: Profile | undefined): void {
  const colour = profile && canUse(profile, 'custom-branding') ? profile.partner.brandColour : null;
  const isKnown = profile !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    if (colour === null) return takeOff();
    let isStill = true;
    void import('@/ui/brand-shades').then(
      ({ brandProperties }) => isStill && wear(brandProperties(colour)),
      // Without a network and a service worker it cannot come: the portal's own colours serve.
      () => undefined,
    );
    return () => {
      isStill = false;
    };
  }, [isKnown, colour]);
}
