import { useEffect } from 'react';
import type { Profile } from '@/contracts/accounts/profile';
import { canUse } from '@/domain/tiers/can-use';

/** Wears the partner's colour while custom branding is unlocked, the portal's own otherwise. Spec 10. */
export function useBrand(profile: Profile | undefined): void {
  const colour = profile && canUse(profile, 'custom-branding') ? profile.partner.brandColour : null;
  const isKnown = profile !== undefined;
  useEffect(() => {
    // Most partners wear none, and their pages load nothing for it.
    if (!isKnown || (colour === null && !document.documentElement.style.length)) return;
    let isStill = true;
    void import('./wear-brand').then(
      ({ wearBrand }) => isStill && wearBrand(colour),
      // Without a network and a service worker it cannot come: what is worn stays.
      () => undefined,
    );
    return () => {
      isStill = false;
    };
  }, [isKnown, colour]);
}
