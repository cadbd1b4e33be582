import { CategoryList } from '@/features/resources/category-list';
import { ResourcesPage } from '@/features/resources/resources-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Resources' };

export default function Page() {
  return (
    <PortalShell title="Resources" sideList={{ title: 'Resources', content: <CategoryList /> }}>
      <ResourcesPage />
    </PortalShell>
  );
}
