import type { LeaderboardQuery } from '@/contracts/engagement/leaderboard';
import { ALL_TIME_STARTS } from '../money/stat-periods';

export type Metric = LeaderboardQuery['metric'];
export type BoardPeriod = LeaderboardQuery['period'];

/** The column of `partner_stats` that each metric ranks by; each has an index of those who are listed. */
export const METRIC_COLUMNS = {
  revenue: 'revenue_cents',
  deals: 'deals',
  commission: 'commission_cents',
} as const satisfies Record<Metric, string>;

/** A rank may be compared with one this many days old, or with the next older one there is. */
const WEEK = 7;
const OLDEST = 13;

/** SQL of the first day of a period (`$n` or a literal) at an instant, in the programme's time zone, as `statPeriodsOf` cuts it. */
export const startsAt = (period: string, now: string, timeZone: string): string =>
  `CASE ${period}::text WHEN 'all' THEN date '${ALL_TIME_STARTS}' ELSE date_trunc(${period}::text, ${now}::timestamptz AT TIME ZONE ${timeZone})::date END`;

/** The CTE `board`: the one row of a board that is asked for. No row while the leaderboard is switched off. */
export const boardAt = (period: string, now: string): string => `
  board AS MATERIALIZED (
    SELECT g.reporting_currency::text AS currency, ${startsAt(period, now, 'g.time_zone')} AS starts, (${now}::timestamptz AT TIME ZONE g.time_zone)::date AS today
      FROM programme_settings g WHERE g.module_leaderboard IS NOT FALSE LIMIT 1)`;

/** The CTE `before`: the day whose snapshot "since last week" compares with. One probe for a day, not a scan of the snapshots. */
export const snapshotBefore = (metric: string, period: string): string => `
  before AS MATERIALIZED (
    SELECT b.today - ago AS day
      FROM board b CROSS JOIN generate_series(${WEEK}, ${OLDEST}) ago
     CROSS JOIN LATERAL (SELECT 1 FROM leaderboard_snapshots x
                          WHERE x.day = b.today - ago AND x.metric = ${metric} AND x.period = ${period} LIMIT 1) taken
     ORDER BY ago LIMIT 1)`;

/** Places won (+) or lost (-); null when there was none to compare with. */
export function placesWon(rankThen: number | null, rank: number): number | null {
  return rankThen === null ? null : rankThen - rank;
}
