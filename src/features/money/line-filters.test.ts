import { describe, expect, it } from 'vitest';
import { commissionFilter, lineFiltersOf } from './line-filters';

const now = new Date('2026-11-21T15:00:00Z');
const none = { status: null, kind: null, period: null, dealId: null };

describe('the filters of the list of lines', () => {
  it('are read from the address', () => {
    const deal = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(lineFiltersOf(new URLSearchParams({ status: 'paid', kind: 'referral', period: 'year', deal }))).toEqual({
      status: 'paid',
      kind: 'referral',
      period: 'year',
      dealId: deal,
    });
  });

  it('leave out what the API would refuse', () => {
    expect(lineFiltersOf(new URLSearchParams('status=lost&kind=1&period=ever&deal=x'))).toEqual(none);
  });

  it('turn a period into instants by the partner’s calendar', () => {
    expect(commissionFilter({ ...none, period: 'last-month' }, now, 'America/New_York')).toEqual({
      from: '2026-10-01T04:00:00.000Z',
      to: '2026-11-01T04:00:00.000Z',
    });
    expect(commissionFilter({ ...none, period: 'quarter' }, now, 'UTC').from).toBe('2026-10-01T00:00:00.000Z');
  });
});
