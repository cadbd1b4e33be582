'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Answered } from '@/client/query/answered';
import { commissionsQuery } from '@/client/query/queries';
import { useProfile } from '@/client/session/use-session';
import { useLast } from '@/client/use-last';
import { useUrlState } from '@/client/use-url-state';
import { RefreshButton } from '@/features/shell/refresh-button';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Select } from '@/ui/select';
import { SkeletonRows } from '@/ui/skeleton';
import { VirtualList } from '@/ui/virtual-list';
import { UI_WORDS } from '@/ui/words';
import { CommissionRow } from './commission-row';
import { commissionFilter, LINE_PERIODS, type LineFilters, lineFiltersOf } from './line-filters';
import { texts } from './lines-texts';
import { useLine } from './use-line';
import { KIND_NAMES, KIND_ORDER, STATUS_ORDER } from './words';

const LineSheet = lazy(() => import('./line-sheet'));

/** Every commission line, newest first, with filters in the address; `?line=` opens one. */
export default function Lines({ now, className }: { now: Date; className?: string }) {
  const { params, open, close, replace } = useUrlState();
  const timeZone = useProfile()?.partner.timeZone ?? 'UTC';
  const filters = lineFiltersOf(params);
  const query = useInfiniteQuery(commissionsQuery(commissionFilter(filters, now, timeZone)));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.docs) ?? [], [query.data]);
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const openId = params.get('line');
  // The sheet stays, with what it showed, for its closing motion.
  const lastId = useLast(openId);
  const { line, isLooking } = useLine(lastId);
  const isFiltered = Object.values(filters).some((each) => each !== null);
  return (
    <Card
      id="lines"
      title={texts.title}
      description={texts.text}
      action={<RefreshButton />}
      flush
      className={className}
    >
      <Filters filters={filters} onChange={replace} />
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={6} />}>
        {() =>
          lines.length === 0 ? (
            <NoLines isFiltered={isFiltered} onClear={() => replace(NO_FILTERS)} />
          ) : (
            <>
              <VirtualList
                label={texts.label}
                rows={lines}
                rowKey={(each) => each.id}
                renderRow={(each) => <CommissionRow line={each} onOpen={(id) => open({ line: id })} />}
                estimatedRowHeight={72}
                onNearEnd={hasNextPage ? onNearEnd : undefined}
              />
              {isFetchingNextPage && <SkeletonRows rows={2} />}
            </>
          )
        }
      </Answered>
      {lastId !== null && (
        <Suspense fallback={null}>
          <LineSheet
            line={line}
            isLooking={isLooking}
            open={openId !== null}
            onClose={() => close({ line: null })}
            onOpen={(id) => replace({ line: id })}
            onShowDeal={(deal) => replace({ line: null, ...NO_FILTERS, deal })}
          />
        </Suspense>
      )}
    </Card>
  );
}

const NO_FILTERS = { status: null, kind: null, period: null, deal: null };

function Filters({
  filters,
  onChange,
}: {
  filters: LineFilters;
  onChange: (changes: Record<string, string | null>) => void;
}) {
  return (
    <div className="grid grid-cols-2 gap-2 px-4 pb-3 sm:grid-cols-3">
      <Select
        aria-label={texts.filters.state}
        value={filters.status ?? ''}
        placeholder={texts.filters.everyState}
        options={STATUS_ORDER.map((value) => ({ value, label: UI_WORDS.moneyStates[value] }))}
        onChange={(event) => onChange({ status: event.target.value || null })}
      />
      <Select
        aria-label={texts.filters.kind}
        value={filters.kind ?? ''}
        placeholder={texts.filters.everyKind}
        options={KIND_ORDER.map((value) => ({ value, label: KIND_NAMES[value] }))}
        onChange={(event) => onChange({ kind: event.target.value || null })}
      />
      <Select
        aria-label={texts.filters.period}
        value={filters.period ?? ''}
        placeholder={texts.filters.allTime}
        options={LINE_PERIODS.map((value) => ({ value, label: texts.filters.periods[value] }))}
        onChange={(event) => onChange({ period: event.target.value || null })}
        className="max-sm:col-span-2"
      />
      {filters.dealId && (
        <Button size="sm" onClick={() => onChange({ deal: null })} className="col-span-full justify-self-start">
          {texts.filters.oneDeal}
        </Button>
      )}
    </div>
  );
}

function NoLines({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  return isFiltered ? (
    <EmptyState
      compact
      icon={ReceiptText}
      title={texts.noneFits.title}
      text={texts.noneFits.text}
      action={<Button onClick={onClear}>{texts.noneFits.showAll}</Button>}
    />
  ) : (
    <EmptyState
      icon={ReceiptText}
      title={texts.none.title}
      text={texts.none.text}
      action={
        <ButtonLink href="/partner/leads" variant="primary">
          {texts.none.leads}
        </ButtonLink>
      }
    />
  );
}
