'use client';

import { SearchX, Trash2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Answered } from '@/client/query/answered';
import type { LeadFilter } from '@/client/query/filters';
import { useMayWrite } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { VirtualList } from '@/ui/virtual-list';
import { useLeadList, useLeadMarks } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { LeadRow } from './lead-row';
import { ListControls } from './list-controls';
import { texts } from './texts';
import { TrashedRow } from './trashed-row';

const BulkBar = lazy(() => import('./bulk-bar'));

/** All leads in one list, or those in the trash: searched, filtered and sorted by the server. */
export default function LeadList({ isTrash = false }: { isTrash?: boolean }) {
  const { filter, stage, sort, go } = useLeadsPage();
  const mayWrite = useMayWrite();
  const marks = useLeadMarks();
  const asked = useMemo<LeadFilter>(
    () => (isTrash ? { ...filter, trashed: '1' } : { ...filter, ...(stage && { stage }), ...(sort && { sort }) }),
    [filter, stage, sort, isTrash],
  );
  const query = useLeadList(asked);
  /** Present while several leads are being chosen. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set([...[...(before ?? [])].filter((other) => other !== id), ...(isChosen ? [id] : [])]));
  const isFiltered = Object.keys(filter).length > 0 || (stage !== undefined && !isTrash);
  const clear = () => {
    go.clearFilter();
    if (stage) go.stage(undefined);
  };
  return (
    <div className="flex flex-col gap-3">
      {!isTrash && <ListControls asked={asked} onChoose={() => setChosen(new Set())} />}
      <Answered query={query} what={isTrash ? texts.trash.what : texts.what} skeleton={<Rows />}>
        {() =>
          query.leads.length === 0 ? (
            <Nothing isTrash={isTrash} isFiltered={isFiltered} onClear={clear} onAdd={mayWrite ? go.add : undefined} />
          ) : (
            <Card flush>
              <VirtualList
                label={isTrash ? texts.trash.label : texts.label}
                rows={query.leads}
                rowKey={leadKey}
                estimatedRowHeight={72}
                onNearEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
                renderRow={(lead) =>
                  isTrash ? (
                    <TrashedRow lead={lead} mark={marks.get(lead.id)} />
                  ) : (
                    <LeadRow lead={lead} mark={marks.get(lead.id)} isChosen={chosen?.has(lead.id)} onChoose={choose} />
                  )
                }
              />
            </Card>
          )
        }
      </Answered>
      {chosen && (
        <Suspense fallback={null}>
          <BulkBar leads={query.leads.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(null)} />
        </Suspense>
      )}
    </div>
  );
}

const leadKey = (lead: Lead) => lead.id;

function Rows() {
  return (
    <Card flush>
      <SkeletonRows rows={8} />
    </Card>
  );
}

function Nothing(props: {
  isTrash: boolean;
  isFiltered: boolean;
  onClear: () => void;
  /** Absent for who only reads. */
  onAdd: (() => void) | undefined;
}) {
  if (props.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={texts.noMatch.title}
        text={texts.noMatch.text}
        action={<Button onClick={props.onClear}>{texts.noMatch.clear}</Button>}
      />
    );
  }
  if (props.isTrash) {
    return <EmptyState icon={Trash2} title={texts.trash.none.title} text={texts.trash.none.text} />;
  }
  return (
    <EmptyState
      icon={SearchX}
      title={texts.none.title}
      text={props.onAdd ? texts.none.text : texts.none.textForReaders}
      action={
        props.onAdd && (
          <Button variant="primary" onClick={props.onAdd}>
            {texts.none.add}
          </Button>
        )
      }
    />
  );
}
