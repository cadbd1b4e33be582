'use client';

import { type DragEvent, type RefObject, useMemo, useState } from 'react';
import { Answered } from '@/client/query/answered';
import type { LeadFilter } from '@/client/query/filters';
import { useMayWrite } from '@/client/session/use-session';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { cn } from '@/ui/class-names';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { VirtualList } from '@/ui/virtual-list';
import { useLeadList, useLeadMarks } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { judgeLeadMove } from '../moves/may-move';
import { useMoves } from '../moves/use-moves';
import type { StageTotal } from '../offline/overlay';
import { BoardCard } from './board-card';
import { EmptyStage } from './empty-stage';
import { LeadCardSkeletons } from './lead-card-skeleton';
import { StageTotalLine } from './stage-total';
import { texts } from './texts';

type Props = {
  stage: Stage;
  filter: LeadFilter;
  total: StageTotal | undefined;
  /** The card under way, from whichever column. */
  dragged: Lead | null;
  onDrag: (lead: Lead | null) => void;
  followed: RefObject<string | null>;
};

/** One stage of the board: its leads, its totals, and a place to drop a card. */
export function BoardColumn({ stage, filter, total, dragged, onDrag, followed }: Props) {
  const { go } = useLeadsPage();
  const { names } = useStages();
  const mayWrite = useMayWrite();
  const marks = useLeadMarks();
  const query = useLeadList(useMemo(() => ({ ...filter, stage }), [filter, stage]));
  const { isOver, ...dropTarget } = useDropTarget(stage, dragged, onDrag);
  const { icon: Icon } = STAGE_LOOKS[stage];
  return (
    <section
      aria-labelledby={`column-${stage}`}
      {...dropTarget}
      className={cn(
        'flex w-64 shrink-0 flex-col rounded-xl border border-transparent bg-surface-1 transition-colors',
        isOver && 'border-accent-mark bg-accent-soft',
      )}
    >
      <header className="flex flex-col gap-0.5 px-3 pt-3 pb-2">
        <h2 id={`column-${stage}`} className="flex items-center gap-2 font-semibold text-sm">
          <Icon aria-hidden className="size-4 text-muted" />
          {names[stage]}
        </h2>
        <StageTotalLine total={total} className="min-h-5 text-muted text-sm" />
      </header>
      <div className="flex min-h-0 flex-1 flex-col px-2 pb-2">
        <Answered query={query} what={texts.what} skeleton={<LeadCardSkeletons count={3} />}>
          {() =>
            query.leads.length === 0 ? (
              <EmptyStage
                compact
                stage={stage}
                isFiltered={Object.keys(filter).length > 0}
                onAdd={mayWrite ? go.add : undefined}
                onClear={go.clearFilter}
              />
            ) : (
              <VirtualList
                label={texts.leadsIn(names[stage])}
                rows={query.leads}
                rowKey={leadKey}
                estimatedRowHeight={128}
                scroll="self"
                onNearEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
                className="min-h-0 flex-1 divide-y-0 [&_li]:border-b-0 [&_li]:pb-2"
                renderRow={(lead) => (
                  <BoardCard
                    lead={lead}
                    mark={marks.get(lead.id)}
                    mayWrite={mayWrite}
                    isDragged={dragged?.id === lead.id}
                    onDrag={onDrag}
                    followed={followed}
                  />
                )}
              />
            )
          }
        </Answered>
      </div>
    </section>
  );
}

const leadKey = (lead: Lead) => lead.id;

/** Takes a card where its lead may go, and only there. */
function useDropTarget(stage: Stage, dragged: Lead | null, onDrag: (lead: Lead | null) => void) {
  const { move } = useMoves();
  const [isOver, setOver] = useState(false);
  const accepts = dragged !== null && judgeLeadMove(dragged, stage) === 'ok';
  return {
    isOver: isOver && accepts,
    onDragOver(event: DragEvent) {
      if (!accepts) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget)) setOver(false);
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      if (accepts) move(dragged, stage);
      onDrag(null);
    },
  };
}
