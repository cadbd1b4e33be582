'use client';

import { useMemo } from 'react';
import type { Stage } from '@/contracts/pipeline/leads';
import { OPEN_STAGES } from '@/contracts/pipeline/open-stages';
import { useUi } from '@/ui/ui-provider';

/** The stages as staff named and ordered them: all of them, those of work in progress, and both for a choice. */
export function useStages() {
  const names = useUi().words.stages;
  return useMemo(() => {
    const order = Object.keys(names) as Stage[];
    const open = order.filter((stage) => (OPEN_STAGES as readonly Stage[]).includes(stage));
    const optionsOf = (stages: readonly Stage[]) => stages.map((value) => ({ value, label: names[value] }));
    return {
      names: names as Record<Stage, string>,
      order,
      open,
      options: optionsOf(order),
      openOptions: optionsOf(open),
    };
  }, [names]);
}
