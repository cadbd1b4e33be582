'use client';

import { Link } from '@payloadcms/ui';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ListPreset } from '@/contracts/admin-props';
import './lists.css';

/** The lists that staff look at most, as links above the table. */
export function ListPresets({ presets }: { presets: readonly ListPreset[] }) {
  const path = usePathname();
  const asked = filtersIn(useSearchParams());
  const now = new Date();
  const month = new Date(now.getFullYear(), now.getMonth(), 1).toISOString();
  const all: ListPreset[] = [{ label: 'All', query: '' }, ...presets];
  return (
    <nav className="portal-presets" aria-label="Often needed lists">
      {all.map(({ label, query }) => {
        const filled = query.replaceAll('{month}', encodeURIComponent(month));
        const isShown = filtersIn(new URLSearchParams(filled)) === asked;
        return (
          <Link key={label} href={filled ? `${path}?${filled}` : path} aria-current={isShown ? 'page' : undefined}>
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

/** The filters of an address, whatever else is in it: page, order, columns. Payload writes them anew as `or` of `and`. */
function filtersIn(query: URLSearchParams): string {
  return [...query]
    .filter(([key]) => key.startsWith('where'))
    .map(([key, value]) => `${key.replaceAll(/\[(?:or|and)\]\[\d+\]/g, '')}=${value}`)
    .sort()
    .join('&');
}
