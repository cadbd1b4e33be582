'use client';

import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import type { LeadFilter, PipelineFilter } from '@/client/query/filters';
import { keys } from '@/client/query/keys';
import { type LeadPage, leadActivityQuery, leadListQuery, leadQuery, leadSummaryQuery } from '@/client/query/queries';
import { useOutboxView } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { marksOf, overlayActivities, overlayLead, overlayLeads, overlayTotals, queuedLead } from '../offline/overlay';
import { STAGE_ORDER } from '../words';

/** What is queued on leads. */
export function useLeadQueue(): readonly QueuedAction[] {
  const { actions } = useOutboxView();
  return useMemo(() => actions.filter((action) => action.route.startsWith('leads.')), [actions]);
}

/** The leads of a filter, with what waits on this device drawn over them. */
export function useLeadList(filter: LeadFilter, { enabled = true } = {}) {
  const query = useInfiniteQuery({ ...leadListQuery(filter), enabled });
  const actions = useLeadQueue();
  const pages = query.data?.pages;
  const leads = useMemo(
    () => overlayLeads(pages?.flatMap((page) => page.docs) ?? [], actions, filter),
    [pages, actions, filter],
  );
  // Offline and never opened here, a list still shows what was made on this device.
  const isMadeHere = query.data === undefined && query.fetchStatus === 'paused' && leads.length > 0;
  return { ...query, data: isMadeHere ? NO_PAGES : query.data, leads };
}

const EVERYTHING: PipelineFilter = {};
const NO_PAGES: InfiniteData<LeadPage, string | null> = { pages: [], pageParams: [] };

/**
 * Asks for the other stages too once `isReady`, so that the whole pipeline can be read, and worked on, without a network:
 * the board shows all of it anyway, the phone one stage at a time.
 */
export function useEveryStage(isReady: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isReady) return;
    for (const stage of STAGE_ORDER) void client.prefetchInfiniteQuery(leadListQuery({ stage }));
  }, [client, isReady]);
}

/** One lead: from its own answer, else from a list that shows it, else from the queue that will create it. */
export function useLead(id: string) {
  const client = useQueryClient();
  const actions = useLeadQueue();
  const isQueued = actions.some((action) => action.subject === id && action.step === 'create');
  const query = useQuery({ ...leadQuery(id), enabled: !isQueued, placeholderData: () => findInLists(client, id) });
  const lead = useMemo(
    () => (query.data ? overlayLead(query.data, actions) : queuedLead(id, actions)),
    [query.data, actions, id],
  );
  return { ...query, lead, isQueued };
}

/** The timeline of a lead, newest first. */
export function useLeadTimeline(id: string, { enabled = true } = {}) {
  const query = useInfiniteQuery({ ...leadActivityQuery(id), enabled });
  const actions = useLeadQueue();
  const pages = query.data?.pages;
  const activities = useMemo(
    () => overlayActivities(pages?.flatMap((page) => page.docs) ?? [], id, actions),
    [pages, actions, id],
  );
  return { ...query, activities };
}

/** Count, value and weighted value of each stage, of the leads of a filter. */
export function useStageTotals(filter: PipelineFilter = EVERYTHING) {
  const query = useQuery(leadSummaryQuery(filter));
  const actions = useLeadQueue();
  const totals = useMemo(() => overlayTotals(query.data?.stages ?? [], actions, filter), [query.data, actions, filter]);
  return { ...query, totals, trashed: query.data?.trashed ?? 0 };
}

/** What is queued or refused, by lead. */
export function useLeadMarks() {
  const actions = useLeadQueue();
  return useMemo(() => marksOf(actions), [actions]);
}

function findInLists(client: QueryClient, id: string): Lead | undefined {
  const lists = client.getQueriesData<InfiniteData<LeadPage>>({ queryKey: keys.leadLists });
  for (const [, data] of lists) {
    const found = data?.pages.flatMap((page) => page.docs).find((lead) => lead.id === id);
    if (found) return found;
  }
  return undefined;
}
