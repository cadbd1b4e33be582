'use client';

import { useMemo } from 'react';
import type { LeadFilter } from '@/client/query/filters';
import { useUrlState } from '@/client/use-url-state';
import { CUSTOM_FILTER, LONGEST_CUSTOM_FILTER } from '@/contracts/pipeline/lead-field-limits';
import type { Stage } from '@/contracts/pipeline/leads';
import { SORT_NAMES, SOURCE_NAMES, STAGE_ORDER } from '../words';

export type LeadsView = 'board' | 'list' | 'trash';
export type LeadsPageState = {
  view: LeadsView;
  /** The stage in sight on a phone, and the filter of the list. */
  stage: Stage | undefined;
  /** Without stage and sort. */
  filter: LeadFilter;
  sort: LeadFilter['sort'];
  openLead: string | null;
  isEditing: boolean;
  isNoting: boolean;
  isAdding: boolean;
  /** What another app shared with the portal, to start a new lead with. */
  shared: { title: string; text: string } | null;
};

/** What an address says about the leads page; what it says wrongly is left out. */
export function readLeadsPage(params: URLSearchParams): LeadsPageState {
  const source = oneOf(params.get('source'), Object.keys(SOURCE_NAMES));
  const shared = readShared(params);
  return {
    view: oneOf(params.get('view'), ['list', 'trash'] as const) ?? 'board',
    stage: oneOf(params.get('stage'), STAGE_ORDER),
    sort: oneOf(params.get('sort'), Object.keys(SORT_NAMES)) as LeadFilter['sort'],
    filter: withoutUndefined({
      q: params.get('q')?.trim() || undefined,
      source: source as LeadFilter['source'],
      overdue: params.get('overdue') === '1' ? ('1' as const) : undefined,
      minValue: cents(params.get('min')),
      maxValue: cents(params.get('max')),
      owner: ownerOf(params.get('owner')),
      tag: params.get('tag')?.trim().slice(0, 40) || undefined,
      custom: customOf(params.get('custom')),
    }),
    openLead: params.get('lead'),
    isEditing: params.get('edit') === '1',
    isNoting: params.get('note') === '1',
    isAdding: params.get('add') === '1' || shared !== null,
    shared,
  };
}

/** The state of the leads page, kept in its address, and the ways to change it. */
export function useLeadsPage() {
  const { params, push, replace, open, close } = useUrlState();
  const text = params.toString();
  const state = useMemo(() => readLeadsPage(new URLSearchParams(text)), [text]);
  const go = useMemo(() => {
    const isOpen = new URLSearchParams(text).has('lead');
    const show = isOpen ? replace : open;
    return {
      view: (view: LeadsView) => push({ view: view === 'board' ? null : view }),
      stage: (stage: Stage | undefined) => push({ stage: stage ?? null }),
      sort: (sort: string) => replace({ sort: sort === '-updatedAt' ? null : sort }),
      filter: (
        changes: Partial<Record<'q' | 'source' | 'overdue' | 'min' | 'max' | 'owner' | 'tag' | 'custom', string>>,
      ) => replace(changes),
      clearFilter: () =>
        replace({ q: null, source: null, overdue: null, min: null, max: null, owner: null, tag: null, custom: null }),
      open: (id: string) => show({ lead: id, edit: null, note: null }),
      edit: (id: string) => show({ lead: id, edit: '1', note: null }),
      note: (id: string) => show({ lead: id, note: '1', edit: null }),
      /** From a form of the open lead back to the lead. */
      stopEditing: () => replace({ edit: null, note: null }),
      close: () => close({ lead: null, edit: null, note: null }),
      add: () => open({ add: '1' }),
      stopAdding: () => close({ add: null, title: null, text: null, url: null }),
    };
  }, [text, push, replace, open, close]);
  return { ...state, go };
}

/** How many filters are on, beside search, stage and sort. */
export function countFilters({ source, overdue, minValue, maxValue, owner, tag, custom }: LeadFilter): number {
  const usual = [source, overdue, minValue, maxValue, owner, tag].filter((value) => value !== undefined).length;
  return usual + (custom ? custom.split(',').length : 0);
}

/** The part of the address that a saved view keeps: what is shown, not what is open over it. */
export function viewQueryOf(search: string): string {
  const params = new URLSearchParams(search);
  for (const open of ['lead', 'edit', 'note', 'add', 'title', 'text', 'url']) params.delete(open);
  return params.toString();
}

const customOf = (value: string | null): string | undefined =>
  value !== null && value.length <= LONGEST_CUSTOM_FILTER && CUSTOM_FILTER.test(value) ? value : undefined;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function ownerOf(value: string | null): string | undefined {
  return value !== null && (value === 'none' || UUID.test(value)) ? value : undefined;
}

/** The parameters of the manifest's share target. */
function readShared(params: URLSearchParams): LeadsPageState['shared'] {
  const [title, text, url] = ['title', 'text', 'url'].map((name) => params.get(name)?.trim() ?? '');
  if (!title && !text && !url) return null;
  return { title: (title ?? '').slice(0, 200), text: [text, url].filter(Boolean).join('\n').slice(0, 5000) };
}

function oneOf<const T extends string>(value: string | null, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

function cents(value: string | null): number | undefined {
  return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}

/** So that equal filters have equal keys in the cache. */
function withoutUndefined(filter: LeadFilter): LeadFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
