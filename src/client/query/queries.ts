import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Answer, call, type Query } from '../api/call';
import {
  type CommissionFilter,
  LEADS_A_PAGE,
  type LeaderboardFilter,
  type LeadFilter,
  type PipelineFilter,
} from './filters';
import { keys } from './keys';

export type LeadPage = Extract<Answer<'leads.list'>, { hasNextPage: boolean }>;

export const profileQuery = queryOptions({
  queryKey: keys.profile,
  queryFn: ({ signal }) => call('profile.get', { signal }),
  staleTime: 60_000,
});

export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: ({ signal }) => call('sessions.list', { signal }),
});

export const tierStatusQuery = queryOptions({
  queryKey: keys.tierStatus,
  queryFn: ({ signal }) => call('tiers.status', { signal }),
});

export const achievementsQuery = queryOptions({
  queryKey: keys.achievements,
  queryFn: ({ signal }) => call('achievements.list', { signal }),
});

export const dashboardQuery = queryOptions({
  queryKey: keys.dashboard,
  queryFn: ({ signal }) => call('dashboard.get', { signal }),
});

/** The same of a range, by instants. */
export const dashboardRangeQuery = (range: { from: string; to: string }) =>
  queryOptions({
    queryKey: keys.dashboardIn(range),
    queryFn: ({ signal }) => call('dashboard.get', { query: range, signal }),
  });

export const leadSummaryQuery = (filter: PipelineFilter = {}) =>
  queryOptions({
    queryKey: keys.leadSummary(filter),
    queryFn: ({ signal }) => call('leads.summary', { query: filter, signal }),
  });

/** Leads of a filter, page by page. */
export const leadListQuery = (filter: LeadFilter) =>
  infiniteQueryOptions({
    queryKey: keys.leadList(filter),
    queryFn: async ({ signal, pageParam }): Promise<LeadPage> =>
      asPage(
        await call('leads.list', { query: { ...filter, limit: LEADS_A_PAGE, cursor: pageParam ?? undefined }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.hasNextPage ? page.nextCursor : null),
  });

export const leadQuery = (id: string) =>
  queryOptions({ queryKey: keys.lead(id), queryFn: ({ signal }) => call('leads.get', { params: { id }, signal }) });

/** The fields that staff added to leads; an event tells when they change. */
export const leadFieldsQuery = queryOptions({
  queryKey: keys.leadFields,
  queryFn: ({ signal }) => call('lead-fields.list', { signal }),
  staleTime: 60_000,
});

export const leadActivityQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.leadActivity(id),
    queryFn: ({ signal, pageParam }) =>
      call('leads.activity.list', { params: { id }, query: { limit: 50, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.hasNextPage ? page.nextCursor : null),
  });

export const earningsSummaryQuery = (range: Query<'earnings.summary'> = {}) =>
  queryOptions({
    queryKey: keys.earningsSummary(range),
    queryFn: ({ signal }) => call('earnings.summary', { query: range, signal }),
  });

export const earningsChartQuery = (range: Query<'earnings.chart'>) =>
  queryOptions({
    queryKey: keys.earningsChart(range),
    queryFn: ({ signal }) => call('earnings.chart', { query: range, signal }),
  });

export const commissionsQuery = (filter: CommissionFilter) =>
  infiniteQueryOptions({
    queryKey: keys.commissions(filter),
    queryFn: ({ signal, pageParam }) =>
      call('commissions.list', { query: { ...filter, limit: 50, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.hasNextPage ? page.nextCursor : null),
  });

export const leaderboardQuery = (filter: LeaderboardFilter) =>
  queryOptions({
    queryKey: keys.leaderboard(filter),
    queryFn: ({ signal }) => call('leaderboard.get', { query: filter, signal }),
  });

export const comparisonQuery = queryOptions({
  queryKey: keys.comparison,
  queryFn: ({ signal }) => call('comparison.get', { signal }),
});

export const notificationsQuery = queryOptions({
  queryKey: keys.notifications,
  queryFn: ({ signal }) => call('notifications.list', { query: { limit: 50 }, signal }),
});

export const resourcesQuery = (filter: Pick<Query<'resources.list'>, 'q' | 'category' | 'kind'> = {}) =>
  infiniteQueryOptions({
    queryKey: keys.resources(filter),
    queryFn: ({ signal, pageParam }) =>
      call('resources.list', { query: { ...filter, limit: 200, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.hasNextPage ? page.nextCursor : null),
  });

/** The list without `since` is always a page; the contract allows both forms. */
function asPage(answer: Answer<'leads.list'>): LeadPage {
  if (!('hasNextPage' in answer)) throw new TypeError('expected a page of leads');
  return answer;
}
