import type { AfterErrorHook } from 'payload';
import { ERROR_STATUS } from '@/contracts/errors';
import { toPortalError } from '@/server/db/to-portal-error';

/** Errors of the database keep their meaning by Payload's roads too: a malformed value is 400, a guard 409, no connection 503. */
export const answerErrors: AfterErrorHook = ({ error, result }) => {
  if ((error as { status?: number }).status) return;
  const known = toPortalError(error);
  if (known.code === 'internal') return;
  return { response: { ...result, errors: [{ message: known.message }] }, status: ERROR_STATUS[known.code] };
};
