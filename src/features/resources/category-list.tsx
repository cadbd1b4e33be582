'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { LayoutGrid } from 'lucide-react';
import { resourcesQuery } from '@/client/query/queries';
import { useUrlState } from '@/client/use-url-state';
import { SideListGroup, SideListItem } from '@/ui/shell/side-list';
import { countCategories, libraryFilterOf } from './library-filter';
import { texts } from './texts';
import { CATEGORY_NAMES, CATEGORY_ORDER } from './words';

const PAGE = '/partner/resources';

/** What is inside the area: the categories that hold anything, with how much. */
export default function CategoryList() {
  const { params } = useUrlState();
  const { category: chosen } = libraryFilterOf(params);
  const { data, hasNextPage } = useInfiniteQuery(resourcesQuery());
  const items = data?.pages.flatMap(({ docs }) => docs) ?? [];
  // Of a library that is not here whole every category is offered, and none is counted.
  const categories = hasNextPage
    ? CATEGORY_ORDER.map((category) => ({ category, count: undefined }))
    : countCategories(items);
  return (
    <>
      <SideListGroup>
        <SideListItem
          href={PAGE}
          label={texts.list.everything}
          icon={LayoutGrid}
          active={chosen === null}
          count={hasNextPage ? undefined : items.length}
        />
      </SideListGroup>
      <SideListGroup title={texts.list.categories}>
        {categories.map(({ category, count }) => (
          <SideListItem
            key={category}
            href={`${PAGE}?category=${category}`}
            label={CATEGORY_NAMES[category]}
            active={chosen === category}
            count={count}
          />
        ))}
      </SideListGroup>
    </>
  );
}
