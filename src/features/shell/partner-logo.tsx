'use client';

import { useState } from 'react';
import { useProfile } from '@/client/session/use-session';
import { canUse } from '@/domain/tiers/can-use';
import { PortalLogo } from './portal-logo';

/** The partner's own logo while custom branding is unlocked; the portal's mark otherwise, and while it cannot be fetched. */
export function PartnerLogo() {
  const profile = useProfile();
  const [failed, setFailed] = useState<string | null>(null);
  const id = profile && canUse(profile, 'custom-branding') ? profile.partner.logoFileId : null;
  if (!id || failed === id) return <PortalLogo />;
  return (
    // biome-ignore lint/performance/noImgElement: small as it is stored, and private.
    <img src={`/api/partner/files/${id}`} alt="" className="size-full object-contain" onError={() => setFailed(id)} />
  );
}
