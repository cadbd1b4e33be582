import type { Resource } from '@/contracts/resources/resources';
import { CATEGORY_NAMES, CATEGORY_ORDER, KIND_NAMES, KIND_ORDER } from './words';

/** What the library shows, as its address says it. */
export type LibraryFilter = { category: Resource['category'] | null; kind: Resource['kind'] | null; q: string };

export function libraryFilterOf(params: Pick<URLSearchParams, 'get'>): LibraryFilter {
  return {
    category: CATEGORY_ORDER.find((each) => each === params.get('category')) ?? null,
    kind: KIND_ORDER.find((each) => each === params.get('kind')) ?? null,
    q: params.get('q') ?? '',
  };
}

/** What fits, the open before the locked, else in the order given: on the device, so that it works without a network. */
export function filterLibrary(items: readonly Resource[], { category, kind, q }: LibraryFilter): Resource[] {
  const wanted = fold(q).split(/\s+/).filter(Boolean);
  const fits = (item: Resource) => {
    if (category !== null && item.category !== category) return false;
    if (kind !== null && item.kind !== kind) return false;
    const text = fold(
      `${item.title} ${item.description ?? ''} ${item.teaser ?? ''} ${CATEGORY_NAMES[item.category]} ${KIND_NAMES[item.kind]}`,
    );
    return wanted.every((word) => text.includes(word));
  };
  return openFirst(items.filter(fits));
}

/** What can be used before what is locked, else in the order given. */
export function openFirst(items: readonly Resource[]): Resource[] {
  return [...items.filter((item) => !item.locked), ...items.filter((item) => item.locked)];
}

/** Categories that hold anything, with how much, in their own order. */
export function countCategories(items: readonly Resource[]): { category: Resource['category']; count: number }[] {
  return CATEGORY_ORDER.map((category) => ({
    category,
    count: items.filter((item) => item.category === category).length,
  })).filter(({ count }) => count > 0);
}

/** Without case and accents: "resume" finds "Résumé". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
