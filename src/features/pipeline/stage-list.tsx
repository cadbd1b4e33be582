'use client';

import { Columns3, List, Trash2 } from 'lucide-react';
import type { Stage } from '@/contracts/pipeline/leads';
import { SideListGroup, SideListItem } from '@/ui/shell/side-list';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { useStageTotals } from './hooks/use-leads';
import { useLeadsPage } from './hooks/use-leads-page';
import { useStages } from './hooks/use-stages';
import { texts } from './texts';

const PAGE = '/partner/leads';

/** What is inside the area: the views, and the stages with how many leads are in each. */
export default function StageList() {
  const { names, order } = useStages();
  const { view, stage } = useLeadsPage();
  const { totals, trashed } = useStageTotals();
  const count = (own: Stage) => totals.find((total) => total.stage === own)?.count;
  return (
    <>
      <SideListGroup>
        <SideListItem href={PAGE} label={texts.views.board} icon={Columns3} active={view === 'board'} />
        <SideListItem
          href={`${PAGE}?view=list`}
          label={texts.views.list}
          icon={List}
          active={view === 'list' && stage === undefined}
        />
      </SideListGroup>
      <SideListGroup title={texts.stages}>
        {order.map((own) => (
          <SideListItem
            key={own}
            href={`${PAGE}?view=list&stage=${own}`}
            label={names[own]}
            icon={STAGE_LOOKS[own].icon}
            active={view === 'list' && stage === own}
            count={count(own)}
          />
        ))}
      </SideListGroup>
      <SideListGroup>
        <SideListItem
          href={`${PAGE}?view=trash`}
          label={texts.views.trash}
          icon={Trash2}
          active={view === 'trash'}
          count={trashed > 0 ? trashed : undefined}
        />
      </SideListGroup>
    </>
  );
}
