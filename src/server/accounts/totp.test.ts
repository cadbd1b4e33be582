import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from './totp';

// RFC 6238, appendix B: the secret "12345678901234567890", SHA-1, the last six digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is %s', (seconds, code) => {
    expect(totpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('counts one step before and after its own, and no further', () => {
    const step = 1;
    expect([0, 30, 59, 60, 89, 90, 120].map((seconds) => totpStep(SECRET, '287082', at(seconds)))).toEqual([
      step,
      step,
      step,
      step,
      step,
      null,
      null,
    ]);
  });

  it.each(['000000', '28708', '2870820', ''])('%j is none', (code) => {
    expect(totpStep(SECRET, code, at(59))).toBeNull();
  });

  it('is made of a secret of its own, which the app is told with whose it is', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, { issuer: 'Café & Co', account: 'ann@example.com' }));
    expect([uri.protocol, uri.host, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      'totp',
      secret,
      'Café & Co',
    ]);
  });
});
