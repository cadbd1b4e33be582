import { describe, expect, it } from 'vitest';
import { PARTNER_STATUSES } from '@/contracts/roles';
import { isPayoutHeld, mayBecome } from './partner-status';

describe('the status of a partner', () => {
  it('leads from application to work', () => {
    expect(mayBecome('applied', 'approved')).toBe(true);
    expect(mayBecome('approved', 'active')).toBe(true);
    expect(mayBecome('applied', 'rejected')).toBe(true);
  });

  it('is suspended from work and taken up again', () => {
    expect(mayBecome('active', 'suspended')).toBe(true);
    expect(mayBecome('suspended', 'active')).toBe(true);
    expect(mayBecome('applied', 'suspended')).toBe(false);
  });

  it('never leads back to an application, nor to itself', () => {
    for (const from of PARTNER_STATUSES) {
      expect(mayBecome(from, 'applied')).toBe(false);
      expect(mayBecome(from, from)).toBe(false);
    }
  });

  it('holds payouts of suspended and inactive partners only', () => {
    expect(PARTNER_STATUSES.filter(isPayoutHeld)).toEqual(['suspended', 'inactive']);
  });
});
