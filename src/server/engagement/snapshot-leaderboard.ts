import { LEADERBOARD_PERIODS } from '@/contracts/engagement/leaderboard';
import type { Writer } from '../db/transaction';
import { METRIC_COLUMNS, startsAt } from './board';

/** Days that are kept: a rank is compared with one a week old, or a few days more when a night was missed. */
const KEPT_DAYS = 21;

/**
 * Notes every rank of every board as it stands, under today's date in the programme's time zone. Again on the same day, the
 * later ranks replace the earlier. @returns how many ranks were noted.
 */
export async function snapshotLeaderboard({ db, now }: Writer): Promise<number> {
  const today = `(SELECT ($1::timestamptz AT TIME ZONE time_zone)::date FROM programme_settings LIMIT 1)`;
  await db.query(`DELETE FROM leaderboard_snapshots WHERE day = ${today} OR day < ${today} - ${KEPT_DAYS}`, [now]);
  const metrics = Object.entries(METRIC_COLUMNS).map(([metric, column]) => `('${metric}', s.${column}::bigint)`);
  const { rowCount } = await db.query(
    `INSERT INTO leaderboard_snapshots (day, metric, period, starts, partner_id, rank)
     SELECT ${today}, m.metric, s.period, s.starts, s.partner_id, rank() OVER (PARTITION BY m.metric, s.period ORDER BY m.value DESC)
       FROM (SELECT k.period, ${startsAt('k.period', '$1', 'g.time_zone')} AS starts
               FROM unnest($2::text[]) AS k(period) CROSS JOIN (SELECT time_zone FROM programme_settings LIMIT 1) g) b
       JOIN partner_stats s ON s.period = b.period AND s.starts = b.starts AND s.listed
      CROSS JOIN LATERAL (VALUES ${metrics.join(', ')}) m(metric, value)
      WHERE m.value > 0`,
    [now, LEADERBOARD_PERIODS],
  );
  return rowCount ?? 0;
}
