import { EarningsPage } from '@/features/money/earnings-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Earnings' };

export default function Page() {
  return (
    <PortalShell title="Earnings">
      <EarningsPage />
    </PortalShell>
  );
}
