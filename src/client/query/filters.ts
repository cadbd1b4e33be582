import type { Query } from '../api/call';

/** A list of leads as the user asked for it: without paging. */
export type LeadFilter = Pick<
  Query<'leads.list'>,
  'stage' | 'source' | 'q' | 'sort' | 'minValue' | 'maxValue' | 'overdue' | 'owner' | 'tag' | 'custom' | 'trashed'
>;
/** What narrows the pipeline as a whole: totals are of these. */
export type PipelineFilter = Omit<LeadFilter, 'stage' | 'sort' | 'trashed'>;
export type CommissionFilter = Pick<Query<'commissions.list'>, 'status' | 'kind' | 'from' | 'to' | 'dealId'>;
export type LeaderboardFilter = Pick<
  Query<'leaderboard.get'>,
  'metric' | 'period' | 'tier' | 'region' | 'team' | 'limit'
>;

/** Leads on one page of a list: a phone shows six at once, so one page is enough for nearly every stage of nearly every partner. */
export const LEADS_A_PAGE = 50;
