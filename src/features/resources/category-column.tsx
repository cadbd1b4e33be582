'use client';

import { lazy, Suspense } from 'react';
import { useHydrated } from '@/client/address';

const CategoryList = lazy(() => import('./category-list'));

/** The list beside the library: its code comes after the page, as its numbers do. */
export function CategoryColumn() {
  const isHydrated = useHydrated();
  return <Suspense fallback={null}>{isHydrated && <CategoryList />}</Suspense>;
}
