import { ApiError, type ApiErrorCode } from '../api/api-error';

/**
 * What becomes of an action that was not accepted: `retry` later by itself, `conflict` for the user to solve,
 * `failed` for the user to edit or discard, `signed-out` until the same user signs in again.
 */
export type Outcome = 'retry' | 'conflict' | 'failed' | 'signed-out';

const OUTCOMES = {
  network: 'retry',
  internal: 'retry',
  unavailable: 'retry',
  rate_limited: 'retry',
  unauthenticated: 'signed-out',
  stale: 'conflict',
  invalid: 'failed',
  forbidden: 'failed',
  feature_locked: 'failed',
  suspended: 'failed',
  not_found: 'failed',
  conflict: 'failed',
  illegal_transition: 'failed',
  too_large: 'failed',
  unsupported_media: 'failed',
  idempotency_mismatch: 'failed',
  exceeds_remainder: 'failed',
} as const satisfies Record<ApiErrorCode, Outcome>;

/** After so many internal errors an action is shown as failed: it may be this very request that the server cannot take. */
const INTERNAL_ERRORS_BORNE = 8;

export function outcomeOf(error: unknown, attempts: number): Outcome {
  if (!(error instanceof ApiError)) return 'failed';
  if (error.code === 'internal' && attempts >= INTERNAL_ERRORS_BORNE) return 'failed';
  return OUTCOMES[error.code];
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Milliseconds to wait after the n-th attempt: doubling, with jitter (half to whole) so that many devices do not come
 * back at once, and never less than the server asked for.
 */
export function waitAfter(attempts: number, random: number, retryAfterSeconds = 0): number {
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return Math.max(Math.round(doubled * (0.5 + random / 2)), retryAfterSeconds * 1_000);
}

/** True when the next action would meet the same obstacle, so that trying it now is pointless. */
export function stopsTheQueue(error: unknown): boolean {
  return error instanceof ApiError && ['network', 'unavailable', 'rate_limited'].includes(error.code);
}
