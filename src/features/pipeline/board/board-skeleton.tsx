import { Skeleton } from '@/ui/skeleton';
import { LeadCardSkeletons } from './lead-card-skeleton';

/** As many as there are stages. */
const PLACES = [1, 2, 3, 4, 5, 6];

/** Stages or columns before the page knows how wide it is: the style sheet chooses, so that nothing jumps. */
export function BoardSkeleton() {
  return (
    <div aria-busy>
      <div className="lg:hidden">
        <div className="flex gap-1.5 overflow-hidden px-4 py-2">
          {PLACES.map((stage) => (
            <Skeleton key={stage} className="h-11 w-28 shrink-0 rounded-full" />
          ))}
        </div>
        <div className="min-h-7" />
        <div className="px-4 pt-1">
          <LeadCardSkeletons />
        </div>
      </div>
      <div className="hidden h-[calc(100dvh-9.75rem)] gap-3 overflow-hidden px-6 pb-4 lg:flex">
        {PLACES.map((stage) => (
          <div key={stage} className="w-64 shrink-0 rounded-xl bg-surface-1 px-2 pt-3">
            <Skeleton className="mb-6 ml-1 h-5 w-24" />
            <LeadCardSkeletons count={3} />
          </div>
        ))}
      </div>
    </div>
  );
}
