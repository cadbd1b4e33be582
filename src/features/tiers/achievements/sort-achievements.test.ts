import { describe, expect, it } from 'vitest';
import type { Achievement } from '@/contracts/engagement/achievements';
import { sortAchievements, standingOf } from './sort-achievements';

const now = new Date('2026-11-21T12:00:00Z');
const achievement = (key: string, extra: Partial<Achievement> = {}): Achievement => ({
  key,
  title: key,
  description: '',
  icon: 'award',
  grantedAt: null,
  progress: { current: 0, target: 1, currency: null, until: null },
  unlocksAt: null,
  hidden: false,
  ...extra,
});
const until = (day: string): Partial<Achievement> => ({
  progress: { current: 0, target: 1, currency: null, until: `${day}T00:00:00.000Z` },
});

describe('achievements on the page', () => {
  it('are reached, open, locked by a tier, or over', () => {
    const standings = [
      achievement('a', { grantedAt: '2026-01-01T00:00:00.000Z', progress: null }),
      achievement('b'),
      achievement('c', until('2026-12-01')),
      achievement('d', { unlocksAt: 'elite', progress: null }),
      achievement('e', until('2026-11-01')),
    ].map((each) => standingOf(each, now));
    expect(standings).toEqual(['reached', 'open', 'open', 'locked', 'over']);
  });

  it('begin with what was reached last and keep the programme’s order among the open', () => {
    const sorted = sortAchievements(
      [
        achievement('over', until('2026-11-01')),
        achievement('locked', { unlocksAt: 'elite' }),
        achievement('open 1'),
        achievement('early', { grantedAt: '2026-01-01T00:00:00.000Z' }),
        achievement('open 2'),
        achievement('late', { grantedAt: '2026-10-01T00:00:00.000Z' }),
      ],
      now,
    );
    expect(sorted.map(({ key }) => key)).toEqual(['late', 'early', 'open 1', 'open 2', 'locked', 'over']);
  });
});
