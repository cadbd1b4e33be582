import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referralCode } from './referral-code';

const sequence = (...numbers: number[]) => {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
};

describe('a referral code', () => {
  it.each([
    ['Jane Doe', 'jane-doe-2222'],
    ['Müller & Söhne GmbH', 'muller-sohne-2222'],
    ['Christopherson-Worthington', 'christopherson-2222'],
    ['Supercalifragilistic', 'supercalifragili-2222'],
    ['株式会社', 'partner-2222'],
    ['', 'partner-2222'],
  ])('for %j is %s', (name, code) => {
    expect(referralCode(name, () => 0)).toBe(code);
  });

  it('is another one when it is taken', () => {
    const random = sequence(0, 0, 0, 0, 0.999, 0.999, 0.999, 0.999);
    expect(referralCode('Jane', random, (code) => code === 'jane-2222')).toBe('jane-zzzz');
  });

  it('gives up when everything is taken', () => {
    expect(() =>
      referralCode(
        'Jane',
        () => 0,
        () => true,
      ),
    ).toThrow(RangeError);
  });

  it('is short and fit for an address, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (name, random) => {
          expect(referralCode(name, () => random)).toMatch(
            /^(?=.{6,21}$)[a-z0-9]+(-[a-z0-9]+)*-[2-9bcdfghjkmnp-tv-z]{4}$/,
          );
        },
      ),
    );
  });
});
