'use client';

import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useHydrated } from '@/client/address';
import { useMayWrite } from '@/client/session/use-session';
import { useUrlState } from '@/client/use-url-state';
import { PortalShell } from '@/features/shell/portal-shell';
import { FloatingActionButton } from '@/ui/shell/fab';
import { usePrefetchedStage } from './hooks/use-prefetched-stage';
import { LeadsSkeleton } from './leads-skeleton';
import { texts } from './page-texts';
import { loadBoard, loadChannels, WIDE } from './views';

const loadContent = () => import('./leads-content');
const loadStages = () => import('./stage-list');
const LeadsContent = lazy(loadContent);
const StageList = lazy(loadStages);

// Under way while the page is still being hydrated, with what the content will ask for by itself.
if (typeof window !== 'undefined') {
  void loadContent();
  void loadStages();
  void (window.matchMedia(WIDE).matches ? loadBoard() : loadChannels());
}

/** The pipeline: the frame at once, what is in it as soon as its code is here. What is in sight is in the address. */
export function LeadsPage() {
  const isHydrated = useHydrated();
  const mayWrite = useMayWrite();
  const { open } = useUrlState();
  usePrefetchedStage();
  const stages = <Suspense fallback={null}>{isHydrated && <StageList />}</Suspense>;
  return (
    <PortalShell
      title={texts.title}
      sideList={{ title: texts.title, content: stages }}
      floatingAction={
        mayWrite && <FloatingActionButton label={texts.add} icon={<Plus />} onSelect={() => open({ add: '1' })} />
      }
    >
      {isHydrated ? (
        <Suspense fallback={<LeadsSkeleton />}>
          <LeadsContent />
        </Suspense>
      ) : (
        <LeadsSkeleton />
      )}
    </PortalShell>
  );
}
