import { PortalShell } from '@/features/shell/portal-shell';
import { TrainingPage } from '@/features/training/training-page';

export const metadata = { title: 'Train' };

export default function Page() {
  return (
    <PortalShell title="Train">
      <TrainingPage />
    </PortalShell>
  );
}
