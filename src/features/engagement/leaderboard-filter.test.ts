import { describe, expect, it } from 'vitest';
import { LEADERBOARD_METRICS, LEADERBOARD_PERIODS } from '@/contracts/engagement/leaderboard';
import { boardOf, leaderboardFilter, METRICS, PERIODS } from './leaderboard-filter';

const read = (search: string) => boardOf(new URLSearchParams(search));

describe('what the leaderboard shows', () => {
  it('knows the metrics and periods of the contract', () => {
    expect(METRICS).toEqual(LEADERBOARD_METRICS);
    expect(PERIODS).toEqual(LEADERBOARD_PERIODS);
  });

  it('is this month’s revenue of everybody unless the address says otherwise', () => {
    expect(read('')).toEqual({ metric: 'revenue', period: 'month', tier: null, near: null });
    expect(read('metric=luck&period=ever&tier=gold&near=me')).toEqual(read(''));
  });

  it('asks for the own region by its name, and for nobody’s when the profile has none', () => {
    expect(leaderboardFilter(read('near=region&metric=deals'), 'Ontario')).toEqual({
      metric: 'deals',
      period: 'month',
      limit: 50,
      region: 'Ontario',
    });
    expect(leaderboardFilter(read('near=region'), null)).not.toHaveProperty('region');
  });

  it('asks for the own team', () => {
    expect(leaderboardFilter(read('near=team&tier=active'), null)).toMatchObject({ team: '1', tier: 'active' });
  });
});
