import { describe, expect, it } from 'vitest';
import { safeNext, signInAddress } from './sign-in-address';

describe('the way back after sign-in', () => {
  it('leads to the page of the portal that was asked for, with its state', () => {
    expect(signInAddress('/partner/leads?lead=1', 'ended')).toBe(
      '/login?next=%2Fpartner%2Fleads%3Flead%3D1&reason=ended',
    );
    expect(safeNext('/partner/leads?lead=1')).toBe('/partner/leads?lead=1');
  });

  it('leads nowhere else, whatever a link says', () => {
    const crafted = [
      'https://evil.test/partner/x',
      '//evil.test/partner/x',
      '/\\evil.test',
      '/partner/../admin',
      '/admin',
      'javascript:alert(1)',
      '',
      null,
    ];
    expect(crafted.map(safeNext)).toEqual(Array(crafted.length).fill('/partner/dashboard'));
  });
});
