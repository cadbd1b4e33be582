import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';
import { TierProgressionPage } from '@/features/tiers/tier-progression-page';

export const metadata = { title: texts.areas.tier };

export default function Page() {
  return (
    <PortalShell title={texts.areas.tier}>
      <TierProgressionPage />
    </PortalShell>
  );
}
