import { describe, expect, it } from 'vitest';
import { placeOf } from './place-of';

describe('the place of a sign-in', () => {
  it.each([
    [{ ip: '203.0.113.9', country: 'pt' }, 'Portugal'],
    [{ ip: '203.0.113.9', country: 'XX' }, 'Network 203.0.*.*'],
    [{ ip: '203.0.113.9', country: null }, 'Network 203.0.*.*'],
    [{ ip: '::ffff:203.0.113.9' }, 'Network 203.0.*.*'],
    [{ ip: '2001:db8:1:2::5' }, 'Network 2001:db8:*'],
    [{ ip: '::1' }, null],
    [{ ip: 'unknown' }, null],
  ])('of %j is %s', (origin, place) => {
    expect(placeOf(origin)).toBe(place);
  });
});
