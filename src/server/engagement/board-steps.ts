import { one, type Queryable } from '../db/queryable';
import { type BoardPeriod, boardAt, METRIC_COLUMNS, type Metric } from './board';

/**
 * A board measured in steps of about a hundred places: the values that stand there, rising, and how many have each of them
 * or more. With these a place is found by counting less than a step, however many stand on the board.
 */
export type BoardSteps = { starts: string; values: number[]; atLeast: number[]; total: number };

const STEP = 100;
/** How long steps are kept when nobody says that the board moved: who is suspended or opts out says nothing. */
const KEPT_MS = 10_000;

const stepsOf = (metric: Metric): string => `
  WITH ${boardAt('$1', '$2')},
  counted AS (
    SELECT DISTINCT s.${METRIC_COLUMNS[metric]}::bigint AS value, count(*) OVER (ORDER BY s.${METRIC_COLUMNS[metric]} DESC) AS at_least
      FROM board b JOIN partner_stats s ON s.period = $1 AND s.starts = b.starts AND s.listed AND s.${METRIC_COLUMNS[metric]} > 0
  ), thinned AS (
    SELECT value, at_least, at_least / ${STEP} <> lag(at_least / ${STEP}, 1, 0::bigint) OVER (ORDER BY value DESC) AS is_step FROM counted)
  SELECT (SELECT starts::text FROM board) AS starts, coalesce(max(at_least), 0) AS total,
         coalesce(jsonb_agg(value ORDER BY value) FILTER (WHERE is_step), '[]') AS values,
         coalesce(jsonb_agg(at_least ORDER BY value) FILTER (WHERE is_step), '[]') AS "atLeast"
    FROM thinned`;

type Kept = { at: number; steps: Promise<BoardSteps | null> };
/** The boards of each database that this node hears of; of others every place is counted whole. */
const shelves = new WeakMap<Queryable, Map<string, Kept>>();

/** From now on this node is told when boards move, so it may keep their steps. */
export function keepBoards(db: Queryable): void {
  shelves.set(db, new Map());
}

/** A board moved: what was counted before that, and what is being counted now, is not kept. */
export function boardsMoved(db: Queryable): void {
  if (shelves.has(db)) shelves.set(db, new Map());
}

/** This node is told no more. */
export function forgetBoards(db: Queryable): void {
  shelves.delete(db);
}

/** The steps of a board; null where they are not kept, and while there is no board. A failure is not kept. */
export async function boardSteps(
  db: Queryable,
  metric: Metric,
  period: BoardPeriod,
  now: Date,
): Promise<BoardSteps | null> {
  const shelf = shelves.get(db);
  if (!shelf) return null;
  const key = `${metric} ${period}`;
  const kept = shelf.get(key);
  const age = kept ? now.getTime() - kept.at : Number.POSITIVE_INFINITY;
  if (kept && age >= 0 && age < KEPT_MS) return kept.steps;
  const steps = one<BoardSteps>(db, stepsOf(metric), [period, now]).then((row) => (row?.starts ? row : null));
  shelf.set(key, { at: now.getTime(), steps });
  steps.catch(() => shelf.delete(key));
  return steps;
}
