import { describe, expect, it } from 'vitest';
import { countVisit, declineInstall, isGoodMoment } from './install-moment';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('asking to be installed', () => {
  it('waits for the second visit; a reload is no visit', () => {
    const local = storage();
    const first = storage();
    expect([countVisit(local, first), countVisit(local, first)]).toEqual([1, 1]);
    expect(isGoodMoment({ visits: 1, hasAddedLead: false, local })).toBe(false);
    expect(isGoodMoment({ visits: countVisit(local, storage()), hasAddedLead: false, local })).toBe(true);
  });

  it('comes with the first lead too, and not again once it was declined', () => {
    const local = storage();
    expect(isGoodMoment({ visits: 1, hasAddedLead: true, local })).toBe(true);
    declineInstall(local);
    expect(isGoodMoment({ visits: 9, hasAddedLead: true, local })).toBe(false);
  });
});
