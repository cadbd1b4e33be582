import { PortalShell } from '@/features/shell/portal-shell';
import { TeamPage } from '@/features/team/team-page';

export const metadata = { title: 'Team' };

export default function Page() {
  return (
    <PortalShell title="Team">
      <TeamPage />
    </PortalShell>
  );
}
