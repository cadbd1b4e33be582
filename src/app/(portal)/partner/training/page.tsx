import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';
import { TrainingPage } from '@/features/training/training-page';

export const metadata = { title: texts.areas.training };

export default function Page() {
  return (
    <PortalShell title={texts.areas.training}>
      <TrainingPage />
    </PortalShell>
  );
}
