import { isPortalError, PortalError } from '@/contracts/errors';
import { texts as checks } from '@/contracts/texts';
import { fieldOf, refusedByDatabase } from './refused-by-database';
import { texts } from './texts';

const PG_UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** What the driver says, without a code, of a connection that was lost or could not be had. */
const LOST_CONNECTION = /Connection terminated|is not queryable|timeout exceeded when trying to connect/;

type Thrown = Error & {
  code?: string;
  column?: string;
  constraint?: string;
  status?: number;
  data?: { errors?: { path: string; message: string }[] };
  cause?: unknown;
};

/** Turns anything thrown into the one error that a client may see. The unexpected becomes `internal` and is logged whole. */
export function toPortalError(thrown: unknown): PortalError {
  if (isPortalError(thrown)) return thrown;
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as Thrown;
  // drizzle wraps the database's error
  const database = (error.cause instanceof Error ? error.cause : error) as Thrown;
  const code = database.code ?? '';
  if (PG_UNAVAILABLE.has(code) || LOST_CONNECTION.test(database.message)) {
    return new PortalError('unavailable', texts.unavailable, undefined, { retryAfter: 2 });
  }
  if (code === '40P01' || code === '40001' || code === '55P03') {
    return new PortalError('unavailable', texts.met, undefined, { retryAfter: 1 });
  }
  if (database.constraint === 'portal_guard') {
    const field = fieldOf(database.column ?? 'value');
    return new PortalError('conflict', texts.guarded.said(field), { [field]: texts.guarded.field });
  }
  const refused = refusedByDatabase(code, database);
  if (refused) return refused;
  if (error.name === 'ValidationError' && error.data?.errors) {
    const fields = Object.fromEntries(error.data.errors.map(({ path, message }) => [path, message]));
    return new PortalError('invalid', checks.check(Object.keys(fields).join(', ')), fields);
  }
  if (error.name === 'NotFound') return new PortalError('not_found', texts.nothing);
  if (error.name === 'Forbidden') return new PortalError('forbidden', texts.forbidden);
  return new PortalError('internal', texts.internal);
}
