import { PortalShell } from '@/features/shell/portal-shell';
import { TierProgressionPage } from '@/features/tiers/tier-progression-page';

export const metadata = { title: 'Your tier' };

export default function Page() {
  return (
    <PortalShell title="Your tier">
      <TierProgressionPage />
    </PortalShell>
  );
}
