import { describe, expect, it } from 'vitest';
import { ASSET_CATEGORIES, ASSET_KINDS, type Resource } from '@/contracts/resources/resources';
import { countCategories, filterLibrary, libraryFilterOf } from './library-filter';
import { CATEGORY_ORDER, KIND_ORDER } from './words';

const item = (id: string, changes: Partial<Resource> = {}): Resource => ({
  id,
  title: id,
  category: 'brochures',
  kind: 'deck',
  minTier: 'starter',
  locked: false,
  teaser: null,
  ...changes,
});
const all = { category: null, kind: null, q: '' };
const titles = (items: Resource[]) => items.map(({ title }) => title);

describe('the library', () => {
  it('knows the categories and kinds of the contract, in its order', () => {
    expect(CATEGORY_ORDER).toEqual(ASSET_CATEGORIES);
    expect(KIND_ORDER).toEqual(ASSET_KINDS);
  });

  it('shows what is open before what is locked', () => {
    const items = [item('case', { locked: true }), item('deck'), item('flyer')];
    expect(titles(filterLibrary(items, all))).toEqual(['deck', 'flyer', 'case']);
  });

  it('finds every word, without case or accents, in title, text and names', () => {
    const items = [item('Résumé of prices', { category: 'product-sheets' }), item('Price list')];
    expect(titles(filterLibrary(items, { ...all, q: 'RESUME sheet' }))).toEqual(['Résumé of prices']);
  });

  it('filters by category and kind', () => {
    const items = [item('a', { category: 'video', kind: 'video' }), item('b')];
    expect(titles(filterLibrary(items, { ...all, category: 'video' }))).toEqual(['a']);
    expect(titles(filterLibrary(items, { ...all, kind: 'deck' }))).toEqual(['b']);
  });

  it('counts the categories that hold anything', () => {
    expect(countCategories([item('a'), item('b'), item('c', { category: 'brand' })])).toEqual([
      { category: 'brochures', count: 2 },
      { category: 'brand', count: 1 },
    ]);
  });

  it('reads its filter from the address and leaves out what does not exist', () => {
    expect(libraryFilterOf(new URLSearchParams('category=brand&kind=x&q=logo'))).toEqual({
      category: 'brand',
      kind: null,
      q: 'logo',
    });
  });
});
