'use client';

import { ArrowLeft, ArrowLeftRight, ArrowRight, StickyNote, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Answered } from '@/client/query/answered';
import type { LeadFilter } from '@/client/query/filters';
import { useMayWrite } from '@/client/session/use-session';
import { useLongPress } from '@/client/use-long-press';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { IconButton } from '@/ui/icon-button';
import { SwipeRow } from '@/ui/swipe-row';
import { VirtualList } from '@/ui/virtual-list';
import { useArchive } from '../hooks/use-archive';
import { useEveryStage, useLeadList, useLeadMarks } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { hasStandingDeal } from '../moves/may-move';
import { useMoves } from '../moves/use-moves';
import type { LeadMark } from '../offline/overlay';
import { EmptyStage } from './empty-stage';
import { LeadCard } from './lead-card';
import { LeadCardSkeletons } from './lead-card-skeleton';
import { neighbours } from './stage-neighbours';
import { texts } from './texts';

/** The leads of one stage as cards to swipe: the phone's view of the pipeline. */
export function StagePanel({ stage, filter }: { stage: Stage; filter: LeadFilter }) {
  const { go } = useLeadsPage();
  const { names } = useStages();
  const mayWrite = useMayWrite();
  const marks = useLeadMarks();
  const query = useLeadList(useMemo(() => ({ ...filter, stage }), [filter, stage]));
  // The others wait, so that on a slow network the stage in sight does not share it with them.
  useEveryStage(query.isSuccess);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div role="tabpanel" id="stage-panel" aria-labelledby={`stage-${stage}`} className="px-4 pt-1">
      <h2 className="sr-only">{names[stage]}</h2>
      <Answered query={query} what={texts.what} skeleton={<LeadCardSkeletons />}>
        {() =>
          query.leads.length === 0 ? (
            <EmptyStage
              stage={stage}
              isFiltered={isFiltered}
              onAdd={mayWrite ? go.add : undefined}
              onClear={go.clearFilter}
            />
          ) : (
            <VirtualList
              label={texts.leadsIn(names[stage])}
              rows={query.leads}
              rowKey={leadKey}
              estimatedRowHeight={130}
              onNearEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
              className="divide-y-0 [&>li]:border-b-0 [&>li]:pb-2.5"
              renderRow={(lead) => <SwipeableLead lead={lead} mark={marks.get(lead.id)} mayWrite={mayWrite} />}
            />
          )
        }
      </Answered>
    </div>
  );
}

const leadKey = (lead: Lead) => lead.id;

function SwipeableLead({ lead, mark, mayWrite }: { lead: Lead; mark: LeadMark | undefined; mayWrite: boolean }) {
  const { go } = useLeadsPage();
  const { move, pick } = useMoves();
  const { names, open } = useStages();
  const longPress = useLongPress(() => mayWrite && pick(lead));
  const { before, after } = mayWrite ? neighbours(lead.stage, open) : { before: null, after: null };
  const archive = useArchive();
  const mayArchive = mayWrite && !hasStandingDeal(lead);
  const card = (
    <LeadCard lead={lead} mark={mark} onOpen={() => go.open(lead.id)} className="border-0 shadow-none">
      {mayWrite && (
        <IconButton
          size="sm"
          label={texts.note(lead.contactName)}
          icon={<StickyNote />}
          onClick={() => go.note(lead.id)}
        />
      )}
    </LeadCard>
  );
  const on = after && {
    label: names[after],
    icon: ArrowRight,
    tone: 'good' as const,
    onSelect: () => move(lead, after),
  };
  const back = before && {
    label: names[before],
    icon: ArrowLeft,
    tone: 'info' as const,
    onSelect: () => move(lead, before),
  };
  const remove = { label: texts.remove, icon: Trash2, tone: 'bad' as const, onSelect: () => void archive(lead) };
  // Where there is no stage to go back to, the same gesture puts the lead away.
  const end = back ?? (mayArchive ? remove : undefined);
  const more = mayWrite
    ? [
        { label: texts.moveToStage, icon: ArrowLeftRight, onSelect: () => pick(lead) },
        { label: texts.addNote, icon: StickyNote, onSelect: () => go.note(lead.id) },
        ...(mayArchive && end !== remove ? [remove] : []),
      ]
    : [];
  return (
    <div {...longPress} className="rounded-xl border border-edge shadow-card">
      <SwipeRow
        label={lead.companyName}
        start={on ?? undefined}
        end={end}
        more={more}
        className="rounded-xl bg-surface-2"
      >
        {card}
      </SwipeRow>
    </div>
  );
}
