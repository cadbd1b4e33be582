'use client';

import { CloudOff } from 'lucide-react';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { texts } from './offline-page-texts';
import { PortalShell } from './portal-shell';

/** In the place of a page that is not on this device while there is no network. */
export function OfflinePage() {
  return (
    <PortalShell title={texts.title}>
      <Page width="narrow">
        <h1 className="sr-only">{texts.title}</h1>
        <EmptyState
          icon={CloudOff}
          title={texts.notHere}
          text={texts.text}
          action={
            <>
              <ButtonLink variant="primary" href="/partner/leads">
                {texts.leads}
              </ButtonLink>
              <Button onClick={() => window.location.reload()}>{texts.retry}</Button>
            </>
          }
        />
      </Page>
    </PortalShell>
  );
}
