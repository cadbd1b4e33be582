'use client';

import { useEffect, useRef } from 'react';
import type { Stage } from '@/contracts/pipeline/leads';
import { arrowTarget } from '@/ui/arrow-target';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { useStages } from '../hooks/use-stages';
import { texts } from './texts';

/** The stages as channels, with how many leads are in each: the phone shows one at a time. */
export function StageTabs({
  stage,
  counts,
  onChange,
}: {
  stage: Stage;
  counts: ReadonlyMap<Stage, number>;
  onChange: (stage: Stage) => void;
}) {
  const { names, order } = useStages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#stage-${stage}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [stage]);
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={texts.stages}
      onKeyDown={(event) => {
        const target = arrowTarget(event.key, order.indexOf(stage), order.length);
        const next = target === undefined ? undefined : order[target];
        if (!next) return;
        event.preventDefault();
        onChange(next);
        document.getElementById(`stage-${next}`)?.focus();
      }}
      className="no-scrollbar flex gap-1.5 overflow-x-auto px-4 py-2"
    >
      {order.map((own) => {
        const { icon: Icon } = STAGE_LOOKS[own];
        const count = counts.get(own);
        return (
          <button
            key={own}
            type="button"
            role="tab"
            id={`stage-${own}`}
            aria-selected={own === stage}
            aria-controls="stage-panel"
            tabIndex={own === stage ? 0 : -1}
            onClick={() => onChange(own)}
            className="flex h-11 shrink-0 items-center gap-2 rounded-full border border-edge bg-surface-2 px-3.5 font-medium text-normal text-sm transition aria-selected:border-transparent aria-selected:bg-accent-soft aria-selected:text-accent-text [&_svg]:size-4"
          >
            <Icon aria-hidden />
            {names[own]}
            {count !== undefined && <span className="tnum min-w-4 text-center text-xs opacity-90">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
