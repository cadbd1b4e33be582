'use client';

import { CloudOff } from 'lucide-react';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PortalShell } from './portal-shell';

/** In the place of a page that is not on this device while there is no network. */
export function OfflinePage() {
  return (
    <PortalShell title="Offline">
      <Page width="narrow">
        <h1 className="sr-only">Offline</h1>
        <EmptyState
          icon={CloudOff}
          title="This page is not on this device"
          text="Without a network only the portal’s own pages open. Your leads and your figures are there, and what you add is sent later."
          action={
            <>
              <ButtonLink variant="primary" href="/partner/leads">
                Your leads
              </ButtonLink>
              <Button onClick={() => window.location.reload()}>Try again</Button>
            </>
          }
        />
      </Page>
    </PortalShell>
  );
}
