import { PortalShell } from '@/features/shell/portal-shell';
import { TrainingPage } from '@/features/training/training-page';

export const metadata = { title: 'Training' };

export default function Page() {
  return (
    <PortalShell title="Training">
      <TrainingPage />
    </PortalShell>
  );
}
