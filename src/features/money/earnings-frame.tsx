'use client';

import { lazy, Suspense } from 'react';
import { useHydrated } from '@/client/address';
import { PortalShell } from '@/features/shell/portal-shell';
import { EarningsPage } from './earnings-page';
import { texts } from './texts';

const EarningsViews = lazy(() => import('./earnings-views'));

/** The earnings in the frame of the portal, with the views of the area beside them once the page is there. */
export function EarningsFrame() {
  const isHydrated = useHydrated();
  const views = <Suspense fallback={null}>{isHydrated && <EarningsViews />}</Suspense>;
  return (
    <PortalShell title={texts.title} sideList={{ title: texts.title, content: views }}>
      <EarningsPage />
    </PortalShell>
  );
}
