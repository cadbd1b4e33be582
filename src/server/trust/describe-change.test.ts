import { describe, expect, it } from 'vitest';
import { describeChange } from './describe-change';

const fields = [
  { name: 'rateBps', type: 'number' },
  { name: 'partner', type: 'relationship' },
  { name: 'name', type: 'text' },
  { name: 'apiKey', type: 'text' },
  { name: 'list', type: 'join' },
];
const told = (before: Record<string, unknown> | null, after: Record<string, unknown> | null, impersonal = false) =>
  describeChange(fields, before, after, { impersonal });

describe('what the audit log says of a write', () => {
  it('is what differs, rows by their ids', () => {
    expect(told({ rateBps: 1, partner: { id: 'p1', name: 'Ann' } }, { rateBps: 2, partner: 'p1' })).toEqual({
      before: { rateBps: 1 },
      after: { rateBps: 2 },
    });
    expect(told(null, { rateBps: 2 })).toEqual({ before: {}, after: { rateBps: 2 } });
    expect(told({ partner: 'p1' }, null)).toEqual({ before: { partner: 'p1' }, after: {} });
    expect(told({ name: '' }, { name: null })).toEqual({ before: {}, after: {} });
  });
  it('is not what somebody wrote, except where nothing of a person stands', () => {
    expect(told({ name: 'Ann' }, { name: 'Bob' })).toEqual({
      before: { name: '(masked)' },
      after: { name: '(masked)' },
    });
    expect(told({ name: 'Gold' }, { name: 'Silver' }, true)).toEqual({
      before: { name: 'Gold' },
      after: { name: 'Silver' },
    });
  });
  it('is never a secret', () => {
    expect(told({ apiKey: 'a' }, { apiKey: 'b' }, true).after).toEqual({ apiKey: '(masked)' });
  });
  it('is cut where it is long', () => {
    expect(told(null, { name: 'x'.repeat(2_000) }, true).after.name).toHaveLength(501);
  });
});
