import { CategoryColumn } from '@/features/resources/category-column';
import { ResourcesPage } from '@/features/resources/resources-page';
import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.resources };

export default function Page() {
  return (
    <PortalShell title={texts.areas.resources} sideList={{ title: texts.areas.resources, content: <CategoryColumn /> }}>
      <ResourcesPage />
    </PortalShell>
  );
}
