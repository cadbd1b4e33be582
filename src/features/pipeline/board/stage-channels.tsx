'use client';

import { useMemo } from 'react';
import type { LeadFilter } from '@/client/query/filters';
import { useStageTotals } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { StagePanel } from './stage-panel';
import { StageTabs } from './stage-tabs';
import { StageTotalLine } from './stage-total';

/** The phone's pipeline: the stages as channels, one in sight. */
export default function StageChannels({ filter }: { filter: LeadFilter }) {
  const { open } = useStages();
  const { stage = open[0] ?? 'new', go } = useLeadsPage();
  const { totals } = useStageTotals(filter);
  const counts = useMemo(() => new Map(totals.map((total) => [total.stage, total.count])), [totals]);
  return (
    <div className="flex flex-col">
      <div className="sticky top-12 z-10 bg-surface-0">
        <StageTabs stage={stage} counts={counts} onChange={go.stage} />
      </div>
      <StageTotalLine
        total={totals.find((total) => total.stage === stage)}
        className="min-h-7 px-4 text-muted text-sm"
      />
      <StagePanel key={stage} stage={stage} filter={filter} />
    </div>
  );
}
