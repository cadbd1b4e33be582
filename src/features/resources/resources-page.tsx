'use client';

import { useQuery } from '@tanstack/react-query';
import { FolderOpen, Search, SearchX, X } from 'lucide-react';
import { Answered } from '@/client/query/answered';
import { tierStatusQuery } from '@/client/query/queries';
import { useUrlState } from '@/client/use-url-state';
import type { Resource } from '@/contracts/resources/resources';
import { RefreshButton } from '@/features/shell/refresh-button';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { MoreInSight } from '@/ui/more-in-sight';
import { Page, PageHeader } from '@/ui/page';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { countCategories, type LibraryFilter, libraryFilterOf } from './library-filter';
import { ResourceCard } from './resource-card';
import { texts } from './texts';
import { useLibrary } from './use-library';
import { CATEGORY_NAMES, CATEGORY_ORDER, KIND_NAMES, KIND_ORDER } from './words';

type Change = (changes: Record<string, string | null>) => void;

/** `/partner/resources`: material to sell with. What a higher tier has is shown by its teaser, with the way there. */
export function ResourcesPage() {
  const { params, push, replace } = useUrlState();
  const filter = libraryFilterOf(params);
  const { known, isWhole, found, ...query } = useLibrary(filter);
  const status = useQuery(tierStatusQuery).data;
  return (
    <Page>
      <PageHeader title={texts.title} description={texts.text} />
      <Controls filter={filter} onType={replace} />
      <Answered query={query} what={texts.what} skeleton={<LibrarySkeleton />}>
        {() => {
          return (
            <>
              <Categories items={known} isWhole={isWhole} chosen={filter.category} onChoose={push} />
              <h2 className="sr-only">{texts.material}</h2>
              <p role="status" className="sr-only">
                {texts.found(found.length)}
              </p>
              {found.length > 0 ? (
                <ul className={GRID}>
                  {found.map((item) => (
                    <li key={item.id} className="min-w-0">
                      <ResourceCard item={item} status={status} />
                    </li>
                  ))}
                </ul>
              ) : (
                <Nothing
                  isEmpty={known.length === 0}
                  onClear={() => replace({ category: null, kind: null, q: null })}
                />
              )}
              {query.hasNextPage && (
                <MoreInSight pending={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

const GRID = 'grid gap-3 sm:grid-cols-2 xl:grid-cols-3';

function Controls({ filter: { q, kind }, onType }: { filter: LibraryFilter; onType: Change }) {
  return (
    <search className="flex gap-2">
      <Input
        type="search"
        aria-label={texts.search.label}
        placeholder={texts.search.placeholder}
        value={q}
        onChange={(event) => onType({ q: event.target.value })}
        leading={<Search className="size-5" />}
        trailing={
          q !== '' && (
            <IconButton label={texts.search.clear} size="sm" icon={<X />} onClick={() => onType({ q: null })} />
          )
        }
      />
      <Select
        aria-label={texts.kind.label}
        placeholder={texts.kind.every}
        value={kind ?? ''}
        options={KIND_ORDER.map((value) => ({ value, label: KIND_NAMES[value] }))}
        onChange={(event) => onType({ kind: event.target.value || null })}
        className="w-36 shrink-0"
      />
      <RefreshButton />
    </search>
  );
}

function Categories({
  items,
  isWhole,
  chosen,
  onChoose,
}: {
  items: readonly Resource[];
  /** Only then are the numbers true. */
  isWhole: boolean;
  chosen: Resource['category'] | null;
  onChoose: Change;
}) {
  const counts = isWhole ? countCategories(items) : CATEGORY_ORDER.map((category) => ({ category, count: 0 }));
  if (counts.length < 2) return null;
  const all = [{ category: null, count: items.length }, ...counts];
  return (
    <ul
      aria-label={texts.category.label}
      className="no-scrollbar -mx-4 flex shrink-0 gap-2 overflow-x-auto px-4 py-1 lg:hidden"
    >
      {all.map(({ category, count }) => (
        <li key={category ?? 'all'} className="shrink-0">
          <button
            type="button"
            aria-pressed={category === chosen}
            onClick={() => onChoose({ category })}
            className={cn(
              'flex h-9 items-center gap-1.5 rounded-full px-3.5 font-medium text-sm transition-colors touch:h-11',
              category === chosen
                ? 'bg-accent text-accent-contrast'
                : 'bg-surface-3 text-normal hover:bg-surface-4 hover:text-strong',
            )}
          >
            {category ? CATEGORY_NAMES[category] : texts.category.all}
            {isWhole && <span className={cn('tnum text-xs', category !== chosen && 'text-muted')}>{count}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ isEmpty, onClear }: { isEmpty: boolean; onClear: () => void }) {
  return isEmpty ? (
    <EmptyState icon={FolderOpen} title={texts.empty.title} text={texts.empty.text} />
  ) : (
    <EmptyState
      icon={SearchX}
      title={texts.noneFits.title}
      text={texts.noneFits.text}
      action={<Button onClick={onClear}>{texts.noneFits.showAll}</Button>}
    />
  );
}

function LibrarySkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex gap-2 overflow-hidden">
        {['w-16', 'w-40', 'w-36', 'w-28'].map((width) => (
          <Skeleton key={width} className={cn('h-9 shrink-0 rounded-full', width)} />
        ))}
      </div>
      <div className={GRID}>
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} className="h-40 w-full rounded-xl" />
        ))}
      </div>
    </div>
  );
}
