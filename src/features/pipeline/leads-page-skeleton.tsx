'use client';

import { PortalShell } from '@/features/shell/portal-shell';
import { Skeleton } from '@/ui/skeleton';
import { LeadCardSkeletons } from './board/lead-card-skeleton';
import { STAGE_ORDER } from './words';

/** The leads page before its address has been read: the shell as it will stand, and quiet places for what comes. */
export function LeadsPageSkeleton() {
  return (
    <PortalShell title="Leads" sideList={{ title: 'Leads', content: <SideSkeleton /> }}>
      <div aria-busy className="flex flex-col gap-3 px-4 pt-3 lg:px-6 lg:pt-4">
        <div className="flex gap-2 lg:justify-end">
          <Skeleton className="h-11 min-w-40 flex-1 rounded-lg lg:max-w-80" />
          <Skeleton className="h-11 w-13 rounded-lg" />
          <Skeleton className="h-11 w-36 rounded-lg" />
        </div>
        <div className="lg:hidden">
          <div className="-mr-4 flex gap-1.5 overflow-hidden py-2">
            {STAGE_ORDER.map((stage) => (
              <Skeleton key={stage} className="h-11 w-28 shrink-0 rounded-full" />
            ))}
          </div>
          <div className="min-h-7" />
          <LeadCardSkeletons />
        </div>
        <div className="hidden gap-3 overflow-hidden lg:flex">
          {STAGE_ORDER.map((stage) => (
            <div key={stage} className="w-64 shrink-0 rounded-xl bg-surface-1 px-2 pt-3">
              <Skeleton className="mb-6 ml-1 h-5 w-24" />
              <LeadCardSkeletons count={3} />
            </div>
          ))}
        </div>
      </div>
    </PortalShell>
  );
}

function SideSkeleton() {
  return (
    <div className="flex flex-col gap-3 p-2">
      {['board', 'list', ...STAGE_ORDER].map((item) => (
        <Skeleton key={item} className="h-5 w-4/5" />
      ))}
    </div>
  );
}
