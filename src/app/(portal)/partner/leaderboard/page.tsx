import { BoardList } from '@/features/engagement/board-list';
import { LeaderboardPage } from '@/features/engagement/leaderboard-page';
import { PortalShell } from '@/features/shell/portal-shell';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.leaderboard };

export default function Page() {
  return (
    <PortalShell title={texts.areas.leaderboard} sideList={{ title: texts.areas.leaderboard, content: <BoardList /> }}>
      <LeaderboardPage />
    </PortalShell>
  );
}
