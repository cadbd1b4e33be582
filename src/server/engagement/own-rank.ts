import type { PartnerActor } from '@/contracts/actor';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { boardAt, placesWon, snapshotBefore } from './board';

/** Revenue of this month: what the leaderboard shows first. Counts by the index alone. */
const OWN_RANK: Prepared = {
  name: 'own rank',
  text: `
  WITH ${boardAt(`'month'`, '$2')}, ${snapshotBefore(`'revenue'`, `'month'`)}
  SELECT 1 + count(*) FILTER (WHERE s.revenue_cents > mine.revenue_cents) AS rank, count(*) AS of,
         (SELECT n.rank FROM before t JOIN leaderboard_snapshots n
             ON n.day = t.day AND n.metric = 'revenue' AND n.period = 'month' AND n.partner_id = $1) AS "rankThen"
    FROM board b
    JOIN partner_stats mine ON mine.partner_id = $1 AND mine.period = 'month' AND mine.starts = b.starts AND mine.revenue_cents > 0
    JOIN partner_stats s ON s.period = 'month' AND s.starts = b.starts AND s.listed AND s.revenue_cents > 0
   GROUP BY mine.partner_id`,
};

/** The own place on this month's board; null before the first revenue of the month, and while there is no leaderboard. */
export async function ownRank({ actor, db, now }: Reader & { actor: PartnerActor }): Promise<Dashboard['rank']> {
  const [row] = await prepared<{ rank: number; of: number; rankThen: number | null }>(db, OWN_RANK, [
    actor.partnerId,
    now,
  ]);
  // Who opted out is not counted, and still sees the place that would be the own one.
  return row ? { rank: row.rank, change: placesWon(row.rankThen, row.rank), of: Math.max(row.of, row.rank) } : null;
}
