import type { PartnerActor } from '@/contracts/actor';
import type { Leaderboard, LeaderboardQuery } from '@/contracts/engagement/leaderboard';
import type { Tier } from '@/contracts/tiers/tier';
import { type Bind, binder } from '../db/bind';
import { prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { requireFeature } from '../tiers/locked-feature';
import { boardAt, countAbove, METRIC_COLUMNS, placesWon, snapshotBefore } from './board';
import { type BoardSteps, boardSteps } from './board-steps';

/** How many are shown when nobody asks for another number. */
const USUAL = 20;

type Entry = { id: string; displayName: string; tier: Tier; value: number; deals: number; rankThen: number | null };
type Row = {
  currency: string;
  entries: Entry[];
  me: { value: number; deals: number; rank: number; rankThen: number | null } | null;
};

/**
 * The best by a metric in a period, and the own place. Those with the same value share a rank and stand in the order of
 * their ids. Who opted out is neither shown to others nor counted. One statement, by index, over sums kept for the purpose.
 * @throws PortalError feature_locked for the team's board
 */
export async function getLeaderboard(
  reader: Reader & { actor: PartnerActor },
  query: LeaderboardQuery,
): Promise<Leaderboard> {
  if (query.team) await requireFeature(reader, 'team-dashboard');
  const whole = !query.tier && !query.region && !query.team;
  const steps = whole ? await boardSteps(reader.db, query.metric, query.period, reader.now) : null;
  const { name, text, values } = statementOf(reader, query, steps);
  const [row] = await prepared<Row>(reader.db, { name, text }, values);
  if (!row) return { entries: [], me: null, currency: reader.actor.currency };
  const ranks = competitionRanks(row.entries.map(({ value }) => value));
  return {
    currency: row.currency,
    entries: row.entries.map(({ id, displayName, tier, value, deals, rankThen }, i) => {
      const rank = ranks[i] as number;
      return { rank, change: placesWon(rankThen, rank), partner: { id, displayName, tier }, value, deals };
    }),
    me: row.me && {
      rank: row.me.rank,
      change: placesWon(row.me.rankThen, row.me.rank),
      value: row.me.value,
      deals: row.me.deals,
    },
  };
}

/** Standard competition ranks of values in falling order: 1, 2, 2, 4. */
export function competitionRanks(values: readonly number[]): number[] {
  const ranks: number[] = [];
  values.forEach((value, i) => {
    ranks.push(i > 0 && value === values[i - 1] ? (ranks[i - 1] as number) : i + 1);
  });
  return ranks;
}

function statementOf(
  { actor, now }: Reader & { actor: PartnerActor },
  query: LeaderboardQuery,
  steps: BoardSteps | null,
) {
  const { values, bind } = binder();
  const [period, at, metric, me] = [bind(query.period), bind(now), bind(query.metric), bind(actor.partnerId)];
  const value = `s.${METRIC_COLUMNS[query.metric]}`;
  const within = filterOf(query, me, bind);
  const onBoard = `s.period = ${period} AND s.starts = b.starts AND s.listed`;
  // Said in the text, so that a plan that is kept expects these few rows and not a tenth of the board.
  const limit = query.limit === USUAL ? String(USUAL) : bind(query.limit);
  const above =
    within === ''
      ? countAbove('greatest(m.value, 0)', {
          on: onBoard,
          column: value,
          starts: bind(steps?.starts ?? null),
          values: bind(steps?.values ?? null),
          atLeast: bind(steps?.atLeast ?? null),
        })
      : `(SELECT count(*) FROM partner_stats s JOIN partners p ON p.id = s.partner_id WHERE ${onBoard} AND ${value} > greatest(m.value, 0) ${within})`;
  const rankThen = (id: string): string =>
    within === ''
      ? `(SELECT n.rank ${ranksThen(metric, period)} AND n.partner_id = ${id})`
      : `(SELECT r.rank FROM ranked_before r WHERE r.partner_id = ${id})`;
  const text = `
  WITH ${boardAt(period, at)}, ${snapshotBefore(metric, period)},
  best AS (
    SELECT e.* FROM board b CROSS JOIN LATERAL (
      SELECT p.id, coalesce(nullif(p.leaderboard_alias, ''), p.name) AS "displayName", p.tier, ${value} AS value, s.deals
        FROM partner_stats s JOIN partners p ON p.id = s.partner_id
       WHERE ${onBoard} AND ${value} > 0 ${within}
       ORDER BY ${value} DESC, s.partner_id LIMIT ${limit}) e
  ), mine AS (
    SELECT p.id, coalesce(${value}, 0) AS value, coalesce(s.deals, 0) AS deals
      FROM board b JOIN partners p ON p.id = ${me} ${within}
      LEFT JOIN partner_stats s ON s.partner_id = p.id AND s.period = ${period} AND s.starts = b.starts
  )${within === '' ? '' : `, ranked_before AS (${rankedAmong(metric, period, within)})`}
  SELECT b.currency,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'displayName', e."displayName", 'tier', e.tier, 'value', e.value, 'deals', e.deals,
                   'rankThen', ${rankThen('e.id')}) ORDER BY e.value DESC, e.id), '[]') FROM best e) AS entries,
         (SELECT jsonb_build_object('value', m.value, 'deals', m.deals,
                   'rank', 1 + ${above},
                   'rankThen', ${rankThen('m.id')}) FROM mine m) AS me
    FROM board b`;
  const kind = [query.tier && 'tier', query.region && 'region', query.team && 'team', query.limit !== USUAL && 'limit']
    .filter(Boolean)
    .join(' ');
  return { name: `leaderboard ${query.metric} ${kind}`, text, values };
}

/** What narrows the board, of `partners p`; nothing for the whole programme. */
function filterOf({ tier, region, team }: LeaderboardQuery, me: string, bind: Bind): string {
  const filters: string[] = [];
  if (tier) filters.push(`AND p.tier = ${bind(tier)}`);
  if (region) filters.push(`AND p.region = ${bind(region)}`);
  if (team) filters.push(`AND (p.id = ${me} OR p.leader_id = ${me})`);
  return filters.join(' ');
}

/** Snapshots are of the whole programme: for a part of it, its members are ranked among themselves. */
function rankedAmong(metric: string, period: string, within: string): string {
  return `SELECT n.partner_id, rank() OVER (ORDER BY n.rank) AS rank ${ranksThen(metric, period)} JOIN partners p ON p.id = n.partner_id ${within}`;
}

const ranksThen = (metric: string, period: string): string =>
  `FROM before t JOIN leaderboard_snapshots n ON n.metric = ${metric} AND n.period = ${period} AND n.day = t.day`;
