'use client';

import { Columns3, List, ListFilter, Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { RefreshButton } from '@/features/shell/refresh-button';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { SegmentedControl } from '@/ui/segmented-control';
import { countFilters, type LeadsView, useLeadsPage } from '../hooks/use-leads-page';
import { texts } from './texts';

const VIEWS: { value: LeadsView; label: string; icon: typeof List }[] = [
  { value: 'board', label: texts.views.board, icon: Columns3 },
  { value: 'list', label: texts.views.list, icon: List },
];

const SEARCH_AFTER_MS = 250;

/** Search, filters and the choice of view. */
export function LeadToolbar({ onFilters, className }: { onFilters: () => void; className?: string }) {
  const { view, filter, go } = useLeadsPage();
  const on = countFilters(filter);
  return (
    <div className={cn('flex items-center gap-2', className)}>
      <SearchField value={filter.q ?? ''} onSearch={(q) => go.filter({ q })} />
      <Button icon={<ListFilter />} aria-pressed={on > 0} onClick={onFilters}>
        <span className="max-sm:sr-only">{texts.filter}</span>
        {on > 0 && <span className="tnum">{on}</span>}
      </Button>
      <RefreshButton />
      <SegmentedControl label={texts.views.label} options={VIEWS} value={view} onChange={go.view} hideLabels />
    </div>
  );
}

/** Searches a moment after the last key, so that typing does not ask for every letter. */
function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(value);
  /** The search this field has asked for: any other comes from outside (the back button, "Clear all") and is taken over. */
  const asked = useRef(value);
  const search = useEffectEvent((q: string) => {
    asked.current = q;
    onSearch(q);
  });
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === asked.current) return;
    const timer = setTimeout(() => search(text.trim()), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const clear = () => {
    setText('');
    asked.current = '';
    onSearch('');
  };
  return (
    <div className="min-w-0 flex-1 lg:max-w-80">
      <Input
        type="search"
        aria-label={texts.search.label}
        placeholder={texts.search.placeholder}
        leading={<Search aria-hidden />}
        trailing={text !== '' && <IconButton label={texts.search.clear} icon={<X />} onClick={clear} />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="[&::-webkit-search-cancel-button]:hidden"
      />
    </div>
  );
}
