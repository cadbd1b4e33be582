import { type ErrorCode, PortalError } from '@/contracts/errors';
import { texts as checks } from '@/contracts/texts';
import { texts as accounts } from '../accounts/texts';
import { texts } from './texts';

/** What the driver says of a statement that the database refused. */
type Refusal = Error & { table?: string; column?: string; constraint?: string; detail?: string };

type Meaning = { code: Extract<ErrorCode, 'invalid' | 'conflict'>; field: string; message: string };
/** The checks of ours, by name: what was wrong, and with which field. See `src/migrations`. */
const CONSTRAINTS: Record<string, Meaning> = {
  partners_not_own_leader: { code: 'invalid', field: 'leader', message: texts.constraints.otherPartner },
  partners_not_own_recruiter: { code: 'invalid', field: 'recruiter', message: texts.constraints.otherPartner },
  partners_deals_count: { code: 'invalid', field: 'dealsCount', message: texts.constraints.notNegative },
  partners_referral_code_free: { code: 'invalid', field: 'referralCode', message: accounts.referralCode.taken },
  partners_currency_settled: {
    code: 'conflict',
    field: 'currency',
    message: texts.constraints.currencySettled,
  },
  deal_splits_open: {
    code: 'conflict',
    field: 'deal',
    message: texts.constraints.sharesAgreed,
  },
  deals_value: { code: 'invalid', field: 'valueCents', message: texts.constraints.value },
  deals_refunded: { code: 'invalid', field: 'refundedCents', message: texts.constraints.atMostValue },
  leads_value: { code: 'invalid', field: 'estimatedValueCents', message: texts.constraints.value },
  commissions_amount: { code: 'invalid', field: 'amountCents', message: texts.constraints.cents },
};

/** A value that the database refused, as the sender's error; undefined when the database says something else. */
export function refusedByDatabase(code: string, error: Refusal): PortalError | undefined {
  switch (code) {
    case '23001':
      return new PortalError('conflict', texts.history);
    case '23505':
      return new PortalError('conflict', texts.exists);
    case '23514':
      return byConstraint(error);
    case '23503':
      return byReference(error);
    case '23502':
      return error.column
        ? named('invalid', fieldOf(error.column), checks.needed)
        : new PortalError('invalid', texts.missing);
    case '22P02': // no value of that type
    case '22003': // beyond the type's range
    case '22007':
    case '22008': // no time, or one beyond the calendar
    case '22001': // too long
    case '22021':
    case '22P05': // characters that cannot be stored
      return new PortalError('invalid', texts.wrongForm);
    default:
      return undefined;
  }
}

function byConstraint({ constraint = '', table = '' }: Refusal): PortalError | undefined {
  // A ledger that does not balance is a fault of ours and nobody's input.
  if (table.startsWith('ledger_') || constraint.startsWith('ledger_')) return undefined;
  const known = CONSTRAINTS[constraint];
  if (known) return named(known.code, known.field, known.message);
  return new PortalError('invalid', texts.notAllowed);
}

/** A row that is pointed at and is not there, or that is to go while others point at it. */
function byReference({ constraint = '', detail = '' }: Refusal): PortalError {
  if (detail.includes('still referenced')) {
    const by = /still referenced from table "(\w+)"/.exec(detail)?.[1]?.replaceAll('_', ' ');
    return new PortalError('conflict', by ? texts.usedBy(by) : texts.used);
  }
  // Payload names a foreign key `<table>_<column>_<table it points at>_id_fk`; the key itself stands in the detail.
  const column = /Key \((\w+)\)=/.exec(detail)?.[1] ?? /_(\w+_id)_\w+_id_fk$/.exec(constraint)?.[1];
  return column ? named('invalid', fieldOf(column), texts.absent.field) : new PortalError('invalid', texts.absent.said);
}

const named = (code: Meaning['code'], field: string, message: string): PortalError =>
  new PortalError(code, texts.field(field, message), { [field]: message });

/** The field of a column: `partner_id` is `partner`, `value_cents` is `valueCents`. */
export const fieldOf = (column: string): string =>
  column.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
