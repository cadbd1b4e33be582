'use client';

import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Answer } from '@/client/api/call';
import type { QueuedAction } from '@/client/outbox/action';
import type { LeadFilter, PipelineFilter } from '@/client/query/filters';
import { keys } from '@/client/query/keys';
import { type LeadPage, leadActivityQuery, leadListQuery, leadQuery, leadSummaryQuery } from '@/client/query/queries';
import { useOnline } from '@/client/session/use-online';
import { useCan, useOutboxView } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { countStages } from '../offline/count-stages';
import { marksOf, overlayActivities, overlayLead, overlayLeads, overlayTotals, queuedLead } from '../offline/overlay';
import { STAGE_ORDER } from '../words';
import { copyOf, useActivityCopy, useLeadCopy } from './use-lead-copy';

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
  const isCutOff = !useOnline() && enabled && (query.data === undefined || query.hasNextPage);
  const copy = useLeadCopy(isCutOff);
  const isCopied = isCutOff && copy !== undefined && copy.length > 0 && !filter.trashed;
  const leads = useMemo(() => {
    const docs = isCopied ? copyOf(copy, filter) : pages?.flatMap((page) => page.docs);
    return overlayLeads(docs ?? [], actions, filter);
  }, [isCopied, copy, pages, actions, filter]);
  if (isCopied)
    return { ...query, data: NO_PAGES, hasNextPage: false, dataUpdatedAt: query.dataUpdatedAt || Date.now(), leads };
  // Offline and never opened here, a list still shows what was made on this device.
  const isMadeHere = query.data === undefined && query.fetchStatus === 'paused' && leads.length > 0;
  return { ...query, data: isMadeHere ? NO_PAGES : query.data, leads };
}

const EVERYTHING: PipelineFilter = {};
const NO_ACTIVITIES: InfiniteData<Answer<'leads.activity.list'>, string | null> = { pages: [], pageParams: [] };
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
  const isCutOff = !useOnline() && query.data === undefined && !isQueued;
  const kept = useLeadCopy(isCutOff)?.find((one) => one.id === id);
  const known = query.data ?? (isCutOff ? kept : undefined);
  const lead = useMemo(() => (known ? overlayLead(known, actions) : queuedLead(id, actions)), [known, actions, id]);
  return { ...query, lead, isQueued };
}

/** The timeline of a lead, newest first. */
export function useLeadTimeline(id: string, { enabled = true } = {}) {
  const query = useInfiniteQuery({ ...leadActivityQuery(id), enabled });
  const actions = useLeadQueue();
  const isCutOff = !useOnline() && enabled && query.data === undefined;
  const copy = useActivityCopy(id, isCutOff);
  const pages = query.data?.pages;
  const isCopied = isCutOff && copy !== undefined && copy.length > 0;
  const activities = useMemo(() => {
    const docs = isCopied ? copy : pages?.flatMap((page) => page.docs);
    return overlayActivities(docs ?? [], id, actions);
  }, [isCopied, copy, pages, actions, id]);
  return isCopied ? { ...query, data: NO_ACTIVITIES, dataUpdatedAt: Date.now(), activities } : { ...query, activities };
}

/** Count, value and weighted value of each stage, of the leads of a filter. */
export function useStageTotals(filter: PipelineFilter = EVERYTHING) {
  const query = useQuery(leadSummaryQuery(filter));
  const actions = useLeadQueue();
  const weighs = useCan('lead-crm');
  const copy = useLeadCopy(!useOnline() && query.data === undefined);
  const counted = query.data?.stages ?? (copy && countStages(copyOf(copy, filter), weighs));
  const totals = useMemo(() => overlayTotals(counted ?? [], actions, filter), [counted, actions, filter]);
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
