import { describe, expect, it } from 'vitest';
import { matchesCustom, readCustomFilter } from './custom-filter';

describe('a filter by custom values', () => {
  it('asks for values by key', () => {
    expect(readCustomFilter('plan:gold,visited:false')).toEqual([
      { key: 'plan', value: 'gold' },
      { key: 'visited', value: false },
    ]);
  });

  it('holds when all of it holds; a box that nobody ticked is not ticked', () => {
    expect(matchesCustom({ plan: 'gold' }, 'plan:gold,visited:false')).toBe(true);
    expect(matchesCustom({ plan: 'gold', visited: true }, 'plan:gold,visited:false')).toBe(false);
    expect(matchesCustom({ plan: 'gold', visited: true }, 'plan:gold,visited:true')).toBe(true);
    expect(matchesCustom({}, 'plan:gold')).toBe(false);
  });
});
