import { Skeleton } from '@/ui/skeleton';

/** In the shape of lead cards, so that nothing moves when they come. */
export function LeadCardSkeletons({ count = 4 }: { count?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2.5">
      {Array.from({ length: count }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards are alike and never move.
        <div key={card} className="rounded-xl border border-edge bg-surface-2 p-3">
          <div className="flex justify-between gap-3">
            <Skeleton className="h-5 w-2/5" />
            <Skeleton className="h-5 w-16" />
          </div>
          <Skeleton className="mt-2 w-1/3" />
          <Skeleton className="mt-5 mb-2 h-3 w-1/2" />
        </div>
      ))}
    </div>
  );
}
