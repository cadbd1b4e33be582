import { describe, expect, it } from 'vitest';
import { createCipher } from './cipher';

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] as const;

describe('a sealed field', () => {
  it('opens again, and looks different each time', () => {
    const cipher = createCipher([first]);
    const sealed = cipher.seal('JBSWY3DP', 'a');
    expect(cipher.open(sealed, 'a')).toBe('JBSWY3DP');
    expect(cipher.seal('JBSWY3DP', 'a')).not.toBe(sealed);
    expect(sealed).not.toContain('JBSWY3DP');
  });

  it('does not open in another row, nor changed', () => {
    const cipher = createCipher([first]);
    const sealed = cipher.seal('JBSWY3DP', 'a');
    expect(() => cipher.open(sealed, 'b')).toThrow();
    const at = sealed.length - 4;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => cipher.open(changed, 'a')).toThrow();
  });

  it('opens by the key that sealed it, also when another one seals by now', () => {
    const sealed = createCipher([first]).seal('JBSWY3DP', 'a');
    expect(createCipher([second, first]).open(sealed, 'a')).toBe('JBSWY3DP');
    expect(() => createCipher([second]).open(sealed, 'a')).toThrow(/ENCRYPTION_KEY/);
  });
});
