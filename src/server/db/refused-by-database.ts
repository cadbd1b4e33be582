import { type ErrorCode, PortalError } from '@/contracts/errors';

/** What the driver says of a statement that the database refused. */
type Refusal = Error & { table?: string; column?: string; constraint?: string; detail?: string };

type Meaning = { code: Extract<ErrorCode, 'invalid' | 'conflict'>; field: string; message: string };
/** The checks of ours, by name: what was wrong, and with which field. See `src/migrations`. */
const CONSTRAINTS: Record<string, Meaning> = {
  partners_not_own_leader: { code: 'invalid', field: 'leader', message: 'must be another partner' },
  partners_not_own_recruiter: { code: 'invalid', field: 'recruiter', message: 'must be another partner' },
  partners_deals_count: { code: 'invalid', field: 'dealsCount', message: 'must not be negative' },
  partners_currency_settled: {
    code: 'conflict',
    field: 'currency',
    message: 'cannot change any more: money was booked in it',
  },
  deal_splits_open: {
    code: 'conflict',
    field: 'deal',
    message: 'was decided already: shares are agreed before a deal is confirmed',
  },
  deals_value: { code: 'invalid', field: 'valueCents', message: 'must be 1 to 100,000,000,000' },
  deals_refunded: { code: 'invalid', field: 'refundedCents', message: 'must be at most the value' },
  leads_value: { code: 'invalid', field: 'estimatedValueCents', message: 'must be 1 to 100,000,000,000' },
  commissions_amount: { code: 'invalid', field: 'amountCents', message: 'must be whole cents, and not zero' },
};

/** A value that the database refused, as the sender's error; undefined when the database says something else. */
export function refusedByDatabase(code: string, error: Refusal): PortalError | undefined {
  switch (code) {
    case '23001':
      return new PortalError('conflict', 'This is history and cannot be changed.');
    case '23505':
      return new PortalError('conflict', 'This exists already.');
    case '23514':
      return byConstraint(error);
    case '23503':
      return byReference(error);
    case '23502':
      return error.column
        ? named('invalid', fieldOf(error.column), 'is needed')
        : new PortalError('invalid', 'A value that is needed is missing.');
    case '22P02': // no value of that type
    case '22003': // beyond the type's range
    case '22007':
    case '22008': // no time, or one beyond the calendar
    case '22001': // too long
    case '22021':
    case '22P05': // characters that cannot be stored
      return new PortalError('invalid', 'A value has the wrong form.');
    default:
      return undefined;
  }
}

function byConstraint({ constraint = '', table = '' }: Refusal): PortalError | undefined {
  // A ledger that does not balance is a fault of ours and nobody's input.
  if (table.startsWith('ledger_') || constraint.startsWith('ledger_')) return undefined;
  const known = CONSTRAINTS[constraint];
  if (known) return named(known.code, known.field, known.message);
  return new PortalError('invalid', 'A value is not allowed here.');
}

/** A row that is pointed at and is not there, or that is to go while others point at it. */
function byReference({ constraint = '', detail = '' }: Refusal): PortalError {
  if (detail.includes('still referenced')) {
    const by = /still referenced from table "(\w+)"/.exec(detail)?.[1]?.replaceAll('_', ' ');
    return new PortalError('conflict', `This is still used${by ? ` by ${by}` : ''} and cannot be removed.`);
  }
  // Payload names a foreign key `<table>_<column>_<table it points at>_id_fk`; the key itself stands in the detail.
  const column = /Key \((\w+)\)=/.exec(detail)?.[1] ?? /_(\w+_id)_\w+_id_fk$/.exec(constraint)?.[1];
  return column
    ? named('invalid', fieldOf(column), 'does not exist')
    : new PortalError('invalid', 'Something that is named does not exist.');
}

const named = (code: Meaning['code'], field: string, message: string): PortalError =>
  new PortalError(code, `Check ${field}: it ${message}.`, { [field]: message });

/** The field of a column: `partner_id` is `partner`, `value_cents` is `valueCents`. */
export const fieldOf = (column: string): string =>
  column.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
