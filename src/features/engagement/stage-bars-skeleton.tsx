'use client';

import type { Stage } from '@/contracts/pipeline/leads';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { texts } from './texts';

/** The stages in which there is something to do. */
export const OPEN_STAGES = ['new', 'contacted', 'qualified', 'proposal'] as const satisfies readonly Stage[];

export function StageBarsSkeleton({ className }: { className?: string }) {
  return (
    <Card title={texts.pipeline.title} description={texts.pipeline.text} className={className}>
      <div className="flex flex-col">
        {OPEN_STAGES.map((stage) => (
          <div key={stage} className="flex min-h-11 items-center gap-3">
            <Skeleton className="w-24" />
            <Skeleton className="h-3 flex-1 rounded-full" />
            <Skeleton className="w-6" />
          </div>
        ))}
      </div>
    </Card>
  );
}
