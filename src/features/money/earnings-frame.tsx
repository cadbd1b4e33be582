'use client';

import { lazy, Suspense } from 'react';
import { useHydrated } from '@/client/address';
import { PortalShell } from '@/features/shell/portal-shell';
import { EarningsPage } from './earnings-page';

const EarningsViews = lazy(() => import('./earnings-views'));

/** The earnings in the frame of the portal, with the views of the area beside them once the page is there. */
export function EarningsFrame() {
  const isHydrated = useHydrated();
  const views = <Suspense fallback={null}>{isHydrated && <EarningsViews />}</Suspense>;
  return (
    <PortalShell title="Earnings" sideList={{ title: 'Earnings', content: views }}>
      <EarningsPage />
    </PortalShell>
  );
}
