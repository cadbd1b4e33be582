import type { Query } from '../api/call';

/** A list of leads as the user asked for it: without paging. */
export type LeadFilter = Pick<
  Query<'leads.list'>,
  'stage' | 'source' | 'q' | 'sort' | 'minValue' | 'maxValue' | 'overdue' | 'trashed'
>;
export type CommissionFilter = Pick<Query<'commissions.list'>, 'status' | 'kind' | 'from' | 'to' | 'dealId'>;
export type LeaderboardFilter = Pick<
  Query<'leaderboard.get'>,
  'metric' | 'period' | 'tier' | 'region' | 'team' | 'limit'
>;
