import { Suspense } from 'react';
import { ResourcesPage, ResourcesSkeleton } from '@/features/resources/resources-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Resources' };

export default function Page() {
  return (
    <PortalShell title="Resources">
      <Suspense fallback={<ResourcesSkeleton />}>
        <ResourcesPage />
      </Suspense>
    </PortalShell>
  );
}
