import type { PartnerActor } from '@/contracts/actor';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { boardAt, countAbove, placesWon, snapshotBefore } from './board';
import { boardSteps } from './board-steps';

const ON_BOARD = `s.period = 'month' AND s.starts = b.starts AND s.listed`;

/** Revenue of this month: what the leaderboard shows first. Counts by the index alone. */
const OWN_RANK: Prepared = {
  name: 'own rank',
  text: `
  WITH ${boardAt(`'month'`, '$2')}, ${snapshotBefore(`'revenue'`, `'month'`)}
  SELECT 1 + ${countAbove('mine.revenue_cents', { on: ON_BOARD, column: 's.revenue_cents', starts: '$3', values: '$4', atLeast: '$5' })} AS rank,
         CASE WHEN b.starts = $3::date THEN $6::bigint
              ELSE (SELECT count(*) FROM partner_stats s WHERE ${ON_BOARD} AND s.revenue_cents > 0) END AS of,
         (SELECT n.rank FROM before t JOIN leaderboard_snapshots n
             ON n.day = t.day AND n.metric = 'revenue' AND n.period = 'month' AND n.partner_id = $1) AS "rankThen"
    FROM board b
    JOIN partner_stats mine ON mine.partner_id = $1 AND mine.period = 'month' AND mine.starts = b.starts AND mine.revenue_cents > 0`,
};

/** The own place on this month's board; null before the first revenue of the month, and while there is no leaderboard. */
export async function ownRank({ actor, db, now }: Reader & { actor: PartnerActor }): Promise<Dashboard['rank']> {
  const steps = await boardSteps(db, 'revenue', 'month', now);
  const [row] = await prepared<{ rank: number; of: number; rankThen: number | null }>(db, OWN_RANK, [
    actor.partnerId,
    now,
    steps?.starts ?? null,
    steps?.values ?? null,
    steps?.atLeast ?? null,
    steps?.total ?? null,
  ]);
  // Who opted out is not counted, and still sees the place that would be the own one.
  return row ? { rank: row.rank, change: placesWon(row.rankThen, row.rank), of: Math.max(row.of, row.rank) } : null;
}
