'use client';

import { lazy, Suspense, useState } from 'react';
import { useMayWrite } from '@/client/session/use-session';
import { useLast } from '@/client/use-last';
import { PageHeader } from '@/ui/page';
import { useMediaQuery } from '@/ui/use-media-query';
import { BoardSkeleton } from './board/board-skeleton';
import { useLeadsPage } from './hooks/use-leads-page';
import { LeadToolbar } from './list/lead-toolbar';
import { MovesProvider } from './moves/moves-provider';
import { texts as page } from './page-texts';
import { texts } from './texts';
import { loadBoard, loadChannels, WIDE } from './views';

const LeadBoard = lazy(loadBoard);
const StageChannels = lazy(loadChannels);
const LeadList = lazy(() => import('./list/lead-list'));
const LeadSheet = lazy(() => import('./sheet/lead-sheet'));
const QuickAdd = lazy(() => import('./forms/quick-add'));
const FilterSheet = lazy(() => import('./list/filter-sheet'));

/** One stage at a time on a phone, a board on a wide screen, a list on both; a lead, a form or the filters over it. */
export default function LeadsContent() {
  const { view, filter, openLead, isAdding, go } = useLeadsPage();
  const mayWrite = useMayWrite();
  const isWide = useMediaQuery(WIDE);
  const [isFiltering, setFiltering] = useState(false);
  // What was open stays for its closing motion.
  const lead = useLast(openLead);
  const wasAdding = useLast(isAdding || null);
  const wasFiltering = useLast(isFiltering || null);
  return (
    <MovesProvider>
      <div className="flex flex-col gap-3 pt-3 lg:pt-4">
        <div className="flex flex-wrap items-center gap-3 px-4 lg:px-6">
          <PageHeader title={view === 'trash' ? texts.titleOfTrash : page.title} />
          <LeadToolbar onFilters={() => setFiltering(true)} className="min-w-0 flex-1 lg:justify-end" />
        </div>
        <Suspense fallback={<BoardSkeleton />}>
          {view !== 'board' ? (
            <div className="px-4 lg:px-6">
              <LeadList isTrash={view === 'trash'} />
            </div>
          ) : isWide ? (
            <LeadBoard filter={filter} />
          ) : (
            <StageChannels filter={filter} />
          )}
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {lead && <LeadSheet key={lead} id={lead} open={openLead !== null} onClose={go.close} />}
        {wasAdding && <QuickAdd open={isAdding && mayWrite} onClose={go.stopAdding} />}
        {wasFiltering && <FilterSheet open={isFiltering} onClose={() => setFiltering(false)} />}
      </Suspense>
    </MovesProvider>
  );
}
