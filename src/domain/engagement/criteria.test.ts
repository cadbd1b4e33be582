import { describe, expect, it } from 'vitest';
import type { Criteria, Rule } from '@/contracts/engagement/criteria';
import { criteriaProblem, deadlineOf, type Facts, isMet, measureName, measuresOf, progressOf } from './criteria';
import { SEEDED_ACHIEVEMENTS } from './seeded-achievements';

const all = (...rules: Rule[]): Criteria => ({ match: 'all', rules });
const any = (...rules: Rule[]): Criteria => ({ match: 'any', rules });
const facts = (known: Record<string, number>): Facts => new Map(Object.entries(known));
const joined = new Date('2026-03-01T09:30:00Z');

describe('criteria', () => {
  it('of one rule are met from its target on', () => {
    const ten = all({ metric: 'deals', atLeast: 10 });
    expect(isMet(ten, facts({ deals: 9 }))).toBe(false);
    expect(isMet(ten, facts({ deals: 10 }))).toBe(true);
    expect(isMet(ten, facts({}))).toBe(false);
  });

  it('of several ask for all of them, or for any', () => {
    const rules: Rule[] = [
      { metric: 'deals', atLeast: 3 },
      { metric: 'reviews', atLeast: 2 },
    ];
    const half = facts({ deals: 3, reviews: 1 });
    expect([isMet(all(...rules), half), isMet(any(...rules), half)]).toEqual([false, true]);
    expect(isMet(all(...rules), facts({ deals: 3, reviews: 2 }))).toBe(true);
    expect(isMet(any(...rules), facts({ deals: 2, reviews: 1 }))).toBe(false);
  });

  it('judge a window by what happened in it, apart from what happened in all', () => {
    const quick = all({ metric: 'deals', atLeast: 1, withinDays: 30 });
    expect(isMet(quick, facts({ deals: 5, 'deals:30': 0 }))).toBe(false);
    expect(isMet(quick, facts({ 'deals:30': 1 }))).toBe(true);
  });

  it('hold a tier and every one above it as reached', () => {
    const performer = all({ metric: 'tier', atLeast: 'performer' });
    expect([1, 2, 3].map((rank) => isMet(performer, facts({ tier: rank })))).toEqual([false, true, true]);
    expect(isMet(all({ metric: 'tier', atLeast: 'starter' }), facts({ tier: 0 }))).toBe(true);
  });

  it('name each measure once, however many achievements ask for it', () => {
    const measures = measuresOf([
      all({ metric: 'deals', atLeast: 1 }, { metric: 'deals', atLeast: 1, withinDays: 30 }),
      any({ metric: 'deals', atLeast: 10 }, { metric: 'tier', atLeast: 'elite' }),
    ]);
    expect(measures.map(measureName)).toEqual(['deals', 'deals:30', 'tier']);
  });
});

describe('progress', () => {
  it('of one rule is its own number, never beyond the target and never below nothing', () => {
    const rule = all({ metric: 'revenue', atLeast: 500 });
    expect(progressOf(rule, facts({ revenue: 120 }))).toEqual({ metric: 'revenue', current: 120, target: 500 });
    expect(progressOf(rule, facts({ revenue: 900 })).current).toBe(500);
    expect(progressOf(rule, facts({ revenue: -40 })).current).toBe(0);
  });

  it('of several that are all asked is how many are met', () => {
    const both = all({ metric: 'deals', atLeast: 3 }, { metric: 'modules', atLeast: 3 });
    expect(progressOf(both, facts({ deals: 8, modules: 2 }))).toEqual({ metric: null, current: 1, target: 2 });
  });

  it('where one is enough is that of the nearest', () => {
    const either = any({ metric: 'deals', atLeast: 10 }, { metric: 'reviews', atLeast: 4 });
    expect(progressOf(either, facts({ deals: 6, reviews: 1 }))).toEqual({ metric: 'deals', current: 6, target: 10 });
    expect(progressOf(either, facts({ deals: 2, reviews: 3 }))).toEqual({ metric: 'reviews', current: 3, target: 4 });
  });
});

describe('the time for it', () => {
  const quick: Rule = { metric: 'deals', atLeast: 1, withinDays: 30 };
  const learned: Rule = { metric: 'modules', atLeast: 3, withinDays: 60 };
  const reviewed: Rule = { metric: 'reviews', atLeast: 1 };

  it('ends so many days after joining, to the minute', () => {
    expect(deadlineOf(all(quick), facts({}), joined)?.toISOString()).toBe('2026-03-31T09:30:00.000Z');
    expect(deadlineOf(all(reviewed), facts({}), joined)).toBeNull();
  });

  it('of several is that of the first which is still open', () => {
    expect(deadlineOf(all(quick, learned), facts({}), joined)?.toISOString()).toBe('2026-03-31T09:30:00.000Z');
    expect(deadlineOf(all(quick, learned), facts({ 'deals:30': 1 }), joined)?.toISOString()).toBe(
      '2026-04-30T09:30:00.000Z',
    );
  });

  it('where one is enough is that of the last, and none where one has none', () => {
    expect(deadlineOf(any(quick, learned), facts({}), joined)?.toISOString()).toBe('2026-04-30T09:30:00.000Z');
    expect(deadlineOf(any(quick, reviewed), facts({}), joined)).toBeNull();
  });
});

describe('criteria as staff write them', () => {
  const rule = { metric: 'deals', atLeast: 1 };

  it.each([
    ['nothing', null, 'criteria '],
    ['no rule', { match: 'all', rules: [] }, 'rules needs at least one rule'],
    ['six rules', { match: 'all', rules: Array(6).fill(rule) }, 'rules takes at most five rules'],
    ['neither all nor any', { match: 'none', rules: [rule] }, 'match must be all or any'],
    [
      'a metric that is none',
      { match: 'all', rules: [{ metric: 'clicks', atLeast: 1 }] },
      'rules[0].metric must count one of: deals',
    ],
    ['no target', { match: 'all', rules: [rule, { metric: 'leads' }] }, 'rules[1].atLeast must be a whole number'],
    [
      'a target of nothing',
      { match: 'all', rules: [{ metric: 'deals', atLeast: 0 }] },
      'rules[0].atLeast must be at least 1',
    ],
    [
      'half a deal',
      { match: 'any', rules: [{ metric: 'deals', atLeast: 1.5 }] },
      'rules[0].atLeast must be a whole number',
    ],
    [
      'a window of no days',
      { match: 'all', rules: [{ ...rule, withinDays: 0 }] },
      'rules[0].withinDays must be at least 1',
    ],
    ['a tier by number', { match: 'all', rules: [{ metric: 'tier', atLeast: 2 }] }, 'rules[0].atLeast '],
    [
      'a tier in a window',
      { match: 'all', rules: [{ metric: 'tier', atLeast: 'elite', withinDays: 3 }] },
      'rules[0].withinDays does not belong there',
    ],
    [
      'a word of another language',
      { match: 'all', rules: [{ ...rule, filter: 'won' }] },
      'rules[0].filter does not belong there',
    ],
  ])('are refused by the name of the part: %s', (_, written, said) => {
    expect(criteriaProblem(written)?.startsWith(said), criteriaProblem(written) ?? 'nothing was said').toBe(true);
  });

  it('are taken when they are sound, those of the seed too', () => {
    expect(criteriaProblem({ match: 'any', rules: [rule, { metric: 'tier', atLeast: 'active' }] })).toBeNull();
    expect(SEEDED_ACHIEVEMENTS.map(({ criteria }) => criteriaProblem(criteria))).toEqual(
      SEEDED_ACHIEVEMENTS.map(() => null),
    );
    expect(new Set(SEEDED_ACHIEVEMENTS.map(({ key }) => key)).size).toBe(SEEDED_ACHIEVEMENTS.length);
  });
});
