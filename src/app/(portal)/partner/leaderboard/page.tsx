import { LeaderboardPage } from '@/features/engagement/leaderboard-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Leaderboard' };

export default function Page() {
  return (
    <PortalShell title="Leaderboard">
      <LeaderboardPage />
    </PortalShell>
  );
}
