'use client';

import { useQuery } from '@tanstack/react-query';
import type { LeadFilter } from '@/client/query/filters';
import { keys } from '@/client/query/keys';
import { useSessionState } from '@/client/session/use-session';
import type { Activity, Lead } from '@/contracts/pipeline/leads';
import { matchesFilter } from '../offline/lead-filter';
import { compareLeads } from '../offline/lead-order';

/** All leads as this device keeps them, read when they are needed: without a network, beyond what was opened before. */
export function useLeadCopy(isNeeded: boolean): Lead[] | undefined {
  const store = useSessionState().services?.store;
  return useQuery({
    queryKey: keys.leadCopy,
    queryFn: async () => (await store?.leadCopy.leads()) ?? [],
    enabled: isNeeded && store !== undefined,
    networkMode: 'always',
  }).data;
}

/** The kept entries of a lead's timeline. */
export function useActivityCopy(leadId: string, isNeeded: boolean): Activity[] | undefined {
  const store = useSessionState().services?.store;
  return useQuery({
    queryKey: keys.activityCopy(leadId),
    queryFn: async () => (await store?.leadCopy.activitiesOf(leadId)) ?? [],
    enabled: isNeeded && store !== undefined,
    networkMode: 'always',
  }).data;
}

/** The kept leads of a filter in its order, as the server would answer them. */
export function copyOf(leads: readonly Lead[], filter: LeadFilter): Lead[] {
  return leads.filter((lead) => matchesFilter(lead, filter)).sort(compareLeads(filter.sort));
}
