import { BoardList } from '@/features/engagement/board-list';
import { LeaderboardPage } from '@/features/engagement/leaderboard-page';
import { PortalShell } from '@/features/shell/portal-shell';

export const metadata = { title: 'Leaderboard' };

export default function Page() {
  return (
    <PortalShell title="Leaderboard" sideList={{ title: 'Leaderboard', content: <BoardList /> }}>
      <LeaderboardPage />
    </PortalShell>
  );
}
