import { describe, expect, it } from 'vitest';
import { DEAL_STATUSES, type Deal, type DealStatus } from '@/contracts/pipeline/deals';
import { judgeLeadMove } from './may-move';

const deal = (status: DealStatus): Deal => ({
  id: 'd',
  leadId: 'l',
  clientId: null,
  title: 'Acme',
  status,
  valueCents: 1,
  refundedCents: 0,
  currency: 'USD',
  claimedAt: '2026-11-01T00:00:00.000Z',
  confirmedAt: null,
  completedAt: null,
  reason: null,
});

describe('out of Won', () => {
  it('a lead moves when no deal of it stands', () => {
    const movable = DEAL_STATUSES.filter(
      (status) => judgeLeadMove({ stage: 'won', deal: deal(status) }, 'proposal') === 'ok',
    );
    expect(movable).toEqual(['rejected', 'cancelled']);
    expect(judgeLeadMove({ stage: 'won', deal: null }, 'proposal')).toBe('ok');
  });
});

describe('elsewhere', () => {
  it('an earlier deal that came to nothing keeps no lead back', () => {
    expect(judgeLeadMove({ stage: 'proposal', deal: deal('rejected') }, 'won')).toBe('ok');
    expect(judgeLeadMove({ stage: 'proposal', deal: null }, 'proposal')).toBe('unchanged');
  });
});
