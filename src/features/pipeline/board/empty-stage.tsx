'use client';

import { Plus } from 'lucide-react';
import type { Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { STAGE_LOOKS } from '@/ui/stage-badge';

const TEACHES: Record<Stage, { title: string; text: string }> = {
  new: { title: 'No new leads', text: 'Add the next person you talk to. A company and a name are enough to start.' },
  contacted: { title: 'Nobody contacted yet', text: 'After your first call or mail, swipe a new lead to the right.' },
  qualified: {
    title: 'Nobody qualified yet',
    text: 'A lead is qualified when there is a need, a budget and somebody who decides.',
  },
  proposal: {
    title: 'No open proposals',
    text: 'When an offer is out, move the lead here and set the day you will ask about it.',
  },
  won: {
    title: 'No wins yet',
    text: 'When a client says yes, move the lead to Won: it asks for the value and claims your deal.',
  },
  lost: {
    title: 'Nothing lost',
    text: 'Leads that came to nothing rest here, with the reason. You can take them back any time.',
  },
};

/** A stage without leads teaches what belongs in it. */
export function EmptyStage({
  stage,
  isFiltered,
  onAdd,
  onClear,
  compact = false,
}: {
  stage: Stage;
  isFiltered: boolean;
  onAdd?: () => void;
  onClear: () => void;
  compact?: boolean;
}) {
  const { icon } = STAGE_LOOKS[stage];
  if (isFiltered) {
    return (
      <EmptyState
        compact={compact}
        icon={icon}
        title="No lead matches"
        text="Nothing in this stage fits the search and filters."
        action={<Button onClick={onClear}>Clear filters</Button>}
      />
    );
  }
  const { title, text } = TEACHES[stage];
  const add = stage === 'new' && onAdd && (
    <Button variant="primary" icon={<Plus />} onClick={onAdd}>
      Add a lead
    </Button>
  );
  return <EmptyState compact={compact} icon={icon} title={title} text={text} action={add} />;
}
