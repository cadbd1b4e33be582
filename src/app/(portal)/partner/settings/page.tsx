import { SettingsPage } from '@/features/settings/settings-page';
import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.settings };

export default function Page() {
  return (
    <PortalShell title={texts.areas.settings}>
      <SettingsPage />
    </PortalShell>
  );
}
