import { describe, expect, it } from 'vitest';
import { COMMISSION_STATUSES } from '@/contracts/money/commissions';
import { canMove, NEXT, releasedTo } from './commission-states';

describe('a commission', () => {
  it('goes pending -> payable -> processing -> paid', () => {
    expect(canMove('pending', 'payable')).toBe(true);
    expect(canMove('payable', 'processing')).toBe(true);
    expect(canMove('processing', 'paid')).toBe(true);
  });

  it('is held from pending or payable, and comes back', () => {
    for (const open of ['pending', 'payable'] as const) {
      expect(canMove(open, 'held')).toBe(true);
      expect(canMove('held', open)).toBe(true);
    }
  });

  it('returns to payable when its payout fails', () => {
    expect(canMove('processing', 'payable')).toBe(true);
  });

  it('is voided only before it was processed', () => {
    expect(COMMISSION_STATUSES.filter((status) => canMove(status, 'voided'))).toEqual(['pending', 'held', 'payable']);
  });

  it('is never paid without being in a payout, and never paid twice', () => {
    expect(COMMISSION_STATUSES.filter((status) => canMove(status, 'paid'))).toEqual(['processing']);
    expect(NEXT.paid).toEqual([]);
    expect(NEXT.voided).toEqual([]);
  });

  it('never moves to the state it is in', () => {
    expect(COMMISSION_STATUSES.filter((status) => canMove(status, status))).toEqual([]);
  });

  it('that is released goes back into its hold period, or is payable when that is over', () => {
    const payableAt = new Date('2026-12-05T12:00:00Z');
    expect(releasedTo(payableAt, new Date('2026-12-05T11:59:59Z'))).toBe('pending');
    expect(releasedTo(payableAt, payableAt)).toBe('payable');
  });
});
