import { ApiError } from '@/client/api/api-error';

/** What is wrong with the password, when the server asks for it; null when that is not what it said. */
export const passwordWanted = (error: unknown): string | null =>
  error instanceof ApiError && error.fields.password !== undefined ? error.fields.password : null;
