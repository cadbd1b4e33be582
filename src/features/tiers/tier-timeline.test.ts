import { describe, expect, it } from 'vitest';
import { tierEventReason, tierEventTitle } from './tier-timeline';

const tiers = { starter: 'Starter', active: 'Active', performer: 'Performer', elite: 'Elite' };

describe('the history of a tier', () => {
  it('says why in words, and with a tier set by hand what staff wrote', () => {
    expect(tierEventReason({ cause: 'deal-confirmed', reason: null })).toBe('A deal of yours was confirmed.');
    expect(tierEventReason({ cause: 'override', reason: 'Strong quarter' })).toBe('Strong quarter');
    expect(tierEventReason({ cause: 'a-cause-of-tomorrow', reason: null })).toBeNull();
  });

  it('tells what is held from what is earned beside a tier set by hand', () => {
    const event = {
      id: '1',
      from: 'starter',
      to: 'active',
      dealsBefore: 2,
      dealsAfter: 3,
      cause: 'deal-confirmed',
      reason: null,
      at: '',
    } as const;
    expect(tierEventTitle({ ...event, type: 'promoted' }, tiers)).toBe('You became Active');
    expect(tierEventTitle({ ...event, type: 'earned' }, tiers)).toBe('By your own results you are Active');
  });
});
