import type { CollectionBeforeOperationHook } from 'payload';
import { PortalError } from '@/contracts/errors';

const CLOSED = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword', 'unlock']);

/**
 * Payload's own sign-in, refresh and reset write the whole user and know nothing of our sessions and limits: they are
 * closed by every road (REST, GraphQL, Local API). Ours are `/api/auth/partner/*` and `/api/staff/login`.
 */
export const closeAuthOperations: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (CLOSED.has(operation)) throw new PortalError('not_found', 'This way in is closed. See /api/docs for sign-in.');
  return args;
};
