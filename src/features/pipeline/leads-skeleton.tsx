import { PageHeader } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { BoardSkeleton } from './board/board-skeleton';
import { texts } from './page-texts';

/** The leads page before its code and its data are here, in the shape they will have. */
export function LeadsSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3 pt-3 lg:pt-4">
      <div className="flex flex-wrap items-center gap-3 px-4 lg:px-6">
        <PageHeader title={texts.title} />
        <div className="flex min-w-0 flex-1 items-center gap-2 lg:justify-end">
          <Skeleton className="h-11 min-w-0 flex-1 rounded-lg lg:max-w-80" />
          <Skeleton className="h-11 w-13 rounded-lg lg:w-25" />
          <Skeleton className="h-11 w-24 rounded-lg" />
        </div>
      </div>
      <BoardSkeleton />
    </div>
  );
}
