import type { LeaderboardFilter } from '@/client/query/filters';
import type { Tier } from '@/contracts/tiers/tier';
import { TIERS } from '@/contracts/tiers/tier-names';

/** The contract's lists, without their zod. */
export const METRICS = ['revenue', 'deals', 'commission'] as const satisfies readonly LeaderboardFilter['metric'][];
export const PERIODS = ['week', 'month', 'quarter', 'all'] as const satisfies readonly LeaderboardFilter['period'][];
export type Metric = (typeof METRICS)[number];
export type BoardPeriod = (typeof PERIODS)[number];

/** What the leaderboard shows, as its address says it: everybody, one tier, the own region or the own team. */
export type Board = { metric: Metric; period: BoardPeriod; tier: Tier | null; near: 'region' | 'team' | null };

export function boardOf(params: Pick<URLSearchParams, 'get'>): Board {
  return {
    metric: METRICS.find((each) => each === params.get('metric')) ?? 'revenue',
    period: PERIODS.find((each) => each === params.get('period')) ?? 'month',
    tier: TIERS.find((each) => each === params.get('tier')) ?? null,
    near: (['region', 'team'] as const).find((each) => each === params.get('near')) ?? null,
  };
}

/** The question to the API; a region is asked for by the name that the partner's profile gives it. */
export function leaderboardFilter({ metric, period, tier, near }: Board, region: string | null): LeaderboardFilter {
  return {
    metric,
    period,
    limit: 50,
    ...(tier && { tier }),
    ...(near === 'region' && region && { region }),
    ...(near === 'team' && { team: '1' as const }),
  };
}
