import { describe, expect, it } from 'vitest';
import type { Lead } from '@/contracts/pipeline/leads';
import { countStages } from './count-stages';

const lead = (stage: Lead['stage'], estimatedValueCents: number | null, currency: Lead['currency'] = 'USD') =>
  ({ stage, estimatedValueCents, currency }) as Lead;

describe('the totals of leads that a device keeps', () => {
  const kept = [lead('new', 100), lead('new', null), lead('proposal', 5), lead('proposal', 20, 'EUR')];

  it('count, sum by currency and weigh as the server does', () => {
    const [first, , , proposal] = countStages(kept, true);
    expect(first).toEqual({
      stage: 'new',
      count: 2,
      values: [{ amountCents: 100, currency: 'USD' }],
      weighted: [{ amountCents: 10, currency: 'USD' }],
    });
    expect(proposal).toMatchObject({
      count: 2,
      weighted: [
        { amountCents: 3, currency: 'USD' },
        { amountCents: 12, currency: 'EUR' },
      ],
    });
  });

  it('weigh nothing below the tier that has the CRM', () => {
    expect(countStages(kept, false).every(({ weighted }) => weighted === null)).toBe(true);
  });
});
