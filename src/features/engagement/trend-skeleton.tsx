'use client';

import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';

export function TrendSkeleton({ className }: { className?: string }) {
  return (
    <Card className={className}>
      <TrendShape />
    </Card>
  );
}

function TrendShape() {
  return (
    <div aria-hidden>
      <Skeleton className="mt-1.5 h-5 w-40" />
      <Skeleton className="mt-2 w-24" />
      <Skeleton className="mt-3 w-20" />
      <Skeleton className="mt-3 h-[180px] w-full rounded-lg" />
    </div>
  );
}
