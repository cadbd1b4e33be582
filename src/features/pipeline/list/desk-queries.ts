import { queryOptions } from '@tanstack/react-query';
import { call } from '@/client/api/call';
import { keys } from '@/client/query/keys';

/** What filters, sheets and saved views ask for: of no page's first sight. */
export const leadOwnersQuery = queryOptions({
  queryKey: keys.leadOwners,
  queryFn: ({ signal }) => call('leads.owners', { signal }),
});
export const mailTemplatesQuery = queryOptions({
  queryKey: keys.mailTemplates,
  queryFn: ({ signal }) => call('mail-templates.list', { signal }),
  staleTime: 60_000,
});
export const leadViewsQuery = queryOptions({
  queryKey: keys.leadViews,
  queryFn: ({ signal }) => call('lead-views.list', { signal }),
  // What this device kept is shown at once, and asked for again: another device may have saved one.
  staleTime: 0,
});
