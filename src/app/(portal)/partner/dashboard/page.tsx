import { DashboardPage } from '@/features/engagement/dashboard-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Home' };

export default function Page() {
  return (
    <PortalShell title="Home">
      <DashboardPage />
    </PortalShell>
  );
}
