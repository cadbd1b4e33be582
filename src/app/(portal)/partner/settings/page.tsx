import { SettingsPage } from '@/features/settings/settings-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Settings' };

export default function Page() {
  return (
    <PortalShell title="Settings">
      <SettingsPage />
    </PortalShell>
  );
}
