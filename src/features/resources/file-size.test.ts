import { describe, expect, it } from 'vitest';
import { fileSize } from './file-size';

describe('the size of a file', () => {
  it('is said in the unit that fits', () => {
    expect(fileSize(240_000, 'en-US')).toBe('240 kB');
    expect(fileSize(1_440_000, 'en-US')).toBe('1.4 MB');
    expect(fileSize(999_900, 'en-US')).toBe('1 MB');
    expect(fileSize(12, 'en-US')).toBe('0.1 kB');
  });
});
