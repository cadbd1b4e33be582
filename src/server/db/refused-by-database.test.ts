import { describe, expect, it } from 'vitest';
import { refusedByDatabase } from './refused-by-database';
import { toPortalError } from './to-portal-error';

const refusal = (fields: object) => Object.assign(new Error('refused'), fields);

describe('what the database refuses', () => {
  it.each([
    ['23514', { constraint: 'partners_not_own_leader' }, 'invalid', 'leader'],
    ['23514', { constraint: 'deal_splits_open' }, 'conflict', 'deal'],
    ['23514', { constraint: 'partners_currency_settled' }, 'conflict', 'currency'],
    ['23514', { constraint: 'deals_value' }, 'invalid', 'valueCents'],
    ['23503', { detail: 'Key (leader_id)=(x) is not present in table "partners".' }, 'invalid', 'leader'],
    ['23502', { column: 'received_at' }, 'invalid', 'receivedAt'],
  ])('%s %o is %s and names %s', (code, fields, is, field) => {
    const error = refusedByDatabase(code, refusal(fields));
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual([is, [field]]);
  });

  it.each(['22P02', '22003', '22007', '22008', '22001', '23502', '23514', '23503'])(
    '%s is invalid without more',
    (code) => {
      expect(refusedByDatabase(code, refusal({}))).toMatchObject({ code: 'invalid' });
    },
  );

  it('says by what a row is still used', () => {
    const detail = 'Key (id)=(x) is still referenced from table "training_progress".';
    expect(refusedByDatabase('23503', refusal({ detail }))?.message).toContain('training progress');
  });

  it('is a fault of ours when the ledger does not balance', () => {
    const error = refusal({ code: '23514', constraint: 'ledger_balanced', table: 'ledger_entries' });
    expect(toPortalError(error).code).toBe('internal');
  });
});
