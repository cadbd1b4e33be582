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

/** No sum on a board comes near it. */
const MORE_THAN_ANY = Number.MAX_SAFE_INTEGER;

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

/** The CTE `before`: the day whose snapshot "since last week" compares with. One probe of the snapshots' key. */
export const snapshotBefore = (metric: string, period: string): string => `
  before AS MATERIALIZED (
    SELECT (SELECT max(x.day) FROM leaderboard_snapshots x
             WHERE x.metric = ${metric} AND x.period = ${period} AND x.day BETWEEN b.today - ${OLDEST} AND b.today - ${WEEK}) AS day
      FROM board b)`;

/**
 * SQL of how many on the board have more than `value`: all of them counted, or, with the steps of that board (placeholders;
 * null where there are none), those of the step above it and the rest of this one.
 *
 * @param on the condition that `partner_stats s` stands on the board `b`; @param column what it ranks by.
 */
export const countAbove = (
  value: string,
  {
    on,
    column,
    starts,
    values,
    atLeast,
  }: { on: string; column: string; starts: string; values: string; atLeast: string },
): string => `
  (SELECT coalesce((${atLeast}::bigint[])[step.above], 0) +
          (SELECT count(*) FROM partner_stats s
            WHERE ${on} AND ${column} > ${value} AND ${column} < coalesce((${values}::bigint[])[step.above], ${MORE_THAN_ANY}))
     FROM (SELECT CASE WHEN b.starts = ${starts}::date THEN width_bucket((${value})::bigint, ${values}::bigint[]) + 1 END AS above) step)`;

/** Places won (+) or lost (-); null when there was none to compare with. */
export function placesWon(rankThen: number | null, rank: number): number | null {
  return rankThen === null ? null : rankThen - rank;
}
