import type { Logger } from 'pino';
import { ERROR_STATUS, type ErrorBody, isPortalError } from '@/contracts/errors';
import { toPortalError } from '@/server/db/to-portal-error';
import { limitHeaders } from './limits';

/**
 * The JSON answer for an error, with Retry-After where it says when to come back. Logs what is ours to mend.
 * @param form The request was a form of Payload's admin, which looks for what went wrong in `errors`.
 */
export function errorAnswer(thrown: unknown, requestId: string, log: Logger, form = false): Response {
  const error = toPortalError(thrown);
  if (error.code === 'internal' || error.code === 'unavailable')
    log.error({ err: thrown, requestId }, 'request failed');
  // What only the database caught may as well be a check that we lack.
  else if (!isPortalError(thrown) && (thrown as Error).name !== 'ValidationError')
    log.warn({ err: thrown, requestId }, 'request refused by the database');
  const { retryAfter: _, limit: __, ...details } = error.details;
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.fields ? { fields: error.fields } : {}),
      requestId,
      ...details,
    },
  };
  const forAdmin = { ...body, errors: [{ message: error.message, data: { errors: fieldErrors(error.fields) } }] };
  return Response.json(form ? forAdmin : body, {
    status: ERROR_STATUS[error.code],
    headers: {
      'Cache-Control': 'private, no-store',
      'X-Request-Id': requestId,
      ...Object.fromEntries(limitHeaders(error.details)),
    },
  });
}

const fieldErrors = (fields: Record<string, string> = {}) =>
  Object.entries(fields).map(([path, message]) => ({ path, message }));
