import { describe, expect, it } from 'vitest';
import { parseCursor } from './event-cursor';

describe('a cursor', () => {
  it('is what Postgres writes for a snapshot', () => {
    expect(parseCursor('812:815:812,813')).toEqual({ horizon: 812, next: 815, running: [812, 813] });
    expect(parseCursor('812:812:')).toEqual({ horizon: 812, next: 812, running: [] });
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '812',
      '812:815',
      '815:812:',
      '1:2:3,',
      '1:2:a',
      '-1:2:',
      '1:2:;drop',
      '99999999999999999:99999999999999999:',
    ]) {
      expect(parseCursor(text)).toBeNull();
    }
  });
});
