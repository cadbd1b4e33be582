import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';
import { TeamPage } from '@/features/team/team-page';

export const metadata = { title: texts.areas.team };

export default function Page() {
  return (
    <PortalShell title={texts.areas.team}>
      <TeamPage />
    </PortalShell>
  );
}
