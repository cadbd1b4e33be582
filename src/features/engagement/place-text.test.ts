import { describe, expect, it } from 'vitest';
import { placeChange } from './place-text';
import { texts } from './texts';

describe('a place on the leaderboard', () => {
  it('is said as people say it', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 1001].map(texts.rank.place)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '102nd',
      '1,001st',
    ]);
  });

  it('moves up when the change is positive', () => {
    expect(placeChange(3)).toEqual({ direction: 'up', by: '3', against: 'places since last week' });
    expect(placeChange(-1)).toEqual({ direction: 'down', by: '1', against: 'place since last week' });
    expect(placeChange(0)?.direction).toBe('flat');
  });

  it('says nothing for who was not ranked last week', () => {
    expect(placeChange(null)).toBeUndefined();
  });
});
