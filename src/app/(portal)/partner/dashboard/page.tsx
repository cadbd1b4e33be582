import { DashboardPage } from '@/features/engagement/dashboard-page';
import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.dashboard };

export default function Page() {
  return (
    <PortalShell title={texts.areas.dashboard}>
      <DashboardPage />
    </PortalShell>
  );
}
