'use client';

import { useRef, useState } from 'react';
import type { LeadFilter } from '@/client/query/filters';
import type { Lead } from '@/contracts/pipeline/leads';
import { useStageTotals } from '../hooks/use-leads';
import { useStages } from '../hooks/use-stages';
import { BoardColumn } from './board-column';
import { texts } from './texts';

/** The pipeline as columns, for wide screens: drag a card, or move it by its button or Alt and an arrow key. */
export default function LeadBoard({ filter }: { filter: LeadFilter }) {
  const [dragged, setDragged] = useState<Lead | null>(null);
  /** The lead that was moved by a key: its card takes the focus with it into the next column. */
  const followed = useRef<string | null>(null);
  const { order } = useStages();
  const { totals } = useStageTotals(filter);
  return (
    <section
      aria-label={texts.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has to be able to scroll the columns sideways.
      tabIndex={0}
      className="flex h-[calc(100dvh-9.75rem)] min-h-96 gap-3 overflow-x-auto px-6 pb-4"
    >
      {order.map((stage) => (
        <BoardColumn
          key={stage}
          stage={stage}
          filter={filter}
          total={totals.find((total) => total.stage === stage)}
          dragged={dragged}
          onDrag={setDragged}
          followed={followed}
        />
      ))}
    </section>
  );
}
