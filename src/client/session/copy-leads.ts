import type { QueryClient } from '@tanstack/react-query';
import type { Lead } from '@/contracts/pipeline/leads';
import { call } from '../api/call';
import { keys } from '../query/keys';
import {
  achievementsQuery,
  commissionsQuery,
  dashboardQuery,
  earningsSummaryQuery,
  leadFieldsQuery,
  leadSummaryQuery,
  tierStatusQuery,
} from '../query/queries';
import type { KeptActivity, LeadCopy } from '../store/lead-copy';

/** How a first sync asks for everything. */
const BEGINNING = '0';
/** So that the timelines of those worked lately can be read; the rest come when their lead is opened. */
const MOST_ACTIVITIES = 600;
const A_PAGE = 200;

export type CopyDeps = {
  copy: LeadCopy;
  sync: (since: string) => Promise<{ docs: Lead[]; removed: string[]; next: string; more: boolean }>;
  activities: (cursor: string | undefined) => Promise<{ docs: KeptActivity[]; nextCursor: string | null }>;
};

/** Brings the copy of the leads up to date: what changed since the last time, and the newest entries of their timelines. */
export async function bringUpToDate({ copy, sync, activities }: CopyDeps): Promise<void> {
  let since = (await copy.cursor()) ?? BEGINNING;
  for (let more = true; more; ) {
    const answer = await sync(since);
    await copy.take(answer);
    ({ next: since, more } = answer);
  }
  let cursor: string | undefined;
  for (let taken = 0; taken < MOST_ACTIVITIES; taken += A_PAGE) {
    const { docs, nextCursor } = await activities(cursor);
    await copy.takeActivities(docs);
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

const AFTER_MS = 2_500;

/**
 * Keeps this device able to show the pipeline and the figures without a network, whatever was opened before: on each open and
 * after changes, a moment later so that the page itself goes first. Without a network it waits for the next time.
 */
export function keepLeadCopy(client: QueryClient, copy: LeadCopy): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  const run = async () => {
    timer = undefined;
    if (running || !navigator.onLine) return;
    running = true;
    try {
      await bringUpToDate({ copy, sync, activities });
      await client.invalidateQueries({ queryKey: keys.leadCopy });
      if (!stopped) await figures(client);
    } catch {
      // No network, a full disk, or the session has ended: what is on the device stays as it was, and the next open tries again.
      return;
    } finally {
      running = false;
    }
  };
  return {
    soon() {
      if (!stopped) timer ??= setTimeout(() => void run(), AFTER_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** What the leads are read by, and what the first pages show; what has come already is not asked for again. */
async function figures(client: QueryClient): Promise<void> {
  await client.prefetchQuery(leadFieldsQuery);
  await client.prefetchQuery(tierStatusQuery);
  await client.prefetchQuery(achievementsQuery);
  await client.prefetchQuery(earningsSummaryQuery());
  await client.prefetchInfiniteQuery(commissionsQuery({}));
  await client.prefetchQuery(dashboardQuery);
  await client.prefetchQuery(leadSummaryQuery());
}

const sync: CopyDeps['sync'] = async (since) => {
  const answer = await call('leads.list', { query: { since } });
  if (!('next' in answer)) throw new TypeError('expected a sync of leads');
  return answer;
};

const activities: CopyDeps['activities'] = (cursor) =>
  call('leads.activity.recent', { query: { limit: A_PAGE, cursor } });
