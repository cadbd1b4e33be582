import type { AfterErrorHook } from 'payload';
import { ERROR_STATUS, isPortalError } from '@/contracts/errors';
import { toPortalError } from '@/server/db/to-portal-error';

/**
 * Errors keep their meaning by Payload's roads too, REST, GraphQL and the admin alike: a malformed value is 400, a guard
 * 409, no connection 503. The fields come in the form of Payload's own validation, so that the admin marks them.
 */
export const answerErrors: AfterErrorHook = ({ error, result, graphqlResult }) => {
  const thrown = (error as { originalError?: Error }).originalError ?? error;
  if ((thrown as { status?: number }).status && !isPortalError(thrown)) return;
  const known = toPortalError(thrown);
  if (known.code === 'internal') return;
  const status = ERROR_STATUS[known.code];
  const errors = Object.entries(known.fields ?? {}).map(([path, message]) => ({ path, message }));
  const data = errors.length > 0 ? { errors } : undefined;
  if (graphqlResult) {
    const extensions = { ...graphqlResult.extensions, name: known.code, statusCode: status, data };
    return { graphqlResult: { ...graphqlResult, message: known.message, extensions } };
  }
  const answer = { name: known.code, message: known.message, ...(data ? { data } : {}) };
  return { response: { ...result, errors: [answer] }, status };
};
