import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { LeadFilter } from '@/client/query/filters';
import { keys } from '@/client/query/keys';
import type { LeadPage } from '@/client/query/queries';
import type { Activity, Lead } from '@/contracts/pipeline/leads';
import { matchesFilter } from './lead-filter';

/** Puts a lead as the server now has it into every answer in the cache that shows it, and out of those that no longer do. */
export function takeLead(client: QueryClient, lead: Lead): void {
  client.setQueryData(keys.lead(lead.id), lead);
  for (const query of client.getQueryCache().findAll({ queryKey: keys.leadLists })) {
    const filter = query.queryKey[2] as LeadFilter;
    client.setQueryData<InfiniteData<LeadPage>>(query.queryKey, (data) => data && withLead(data, lead, filter));
  }
}

/** The pages of one list after a lead has changed: in its place, on top when it is new here, gone when it left. */
export function withLead<P>(
  data: InfiniteData<LeadPage, P>,
  lead: Lead,
  filter: LeadFilter,
): InfiniteData<LeadPage, P> {
  const belongs = matchesFilter(lead, filter);
  const isThere = data.pages.some((page) => page.docs.some((doc) => doc.id === lead.id));
  if (!isThere && !belongs) return data;
  const pages = data.pages.map((page, index) => {
    const docs = page.docs.flatMap((doc) => (doc.id !== lead.id ? [doc] : belongs ? [lead] : []));
    return { ...page, docs: !isThere && index === 0 ? [lead, ...docs] : docs };
  });
  return { ...data, pages };
}

type ActivityPage = { docs: Activity[]; nextCursor: string | null; hasNextPage: boolean };

/** Puts a logged activity on top of its lead's timeline, if that is in the cache. */
export function takeActivity(client: QueryClient, leadId: string, activity: Activity): void {
  client.setQueryData<InfiniteData<ActivityPage>>(keys.leadActivity(leadId), (data) => {
    const [first, ...rest] = data?.pages ?? [];
    if (!data || !first || data.pages.some((page) => page.docs.some((doc) => doc.id === activity.id))) return data;
    return { ...data, pages: [{ ...first, docs: [activity, ...first.docs] }, ...rest] };
  });
}
