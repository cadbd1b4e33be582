'use client';

import { useQuery } from '@tanstack/react-query';
import { LayoutGrid } from 'lucide-react';
import { resourcesQuery } from '@/client/query/queries';
import { useUrlState } from '@/client/use-url-state';
import { SideListGroup, SideListItem } from '@/ui/shell/side-list';
import { countCategories, libraryFilterOf } from './library-filter';
import { CATEGORY_NAMES } from './words';

const PAGE = '/partner/resources';

/** What is inside the area: the categories that hold anything, with how much. */
export function CategoryList() {
  const { params } = useUrlState();
  const { category: chosen } = libraryFilterOf(params);
  const items = useQuery(resourcesQuery()).data?.docs ?? [];
  return (
    <>
      <SideListGroup>
        <SideListItem href={PAGE} label="Everything" icon={LayoutGrid} active={chosen === null} count={items.length} />
      </SideListGroup>
      <SideListGroup title="Categories">
        {countCategories(items).map(({ category, count }) => (
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
