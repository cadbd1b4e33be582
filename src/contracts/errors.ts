import { z } from 'zod';

/** Every code the API can answer, and the HTTP status it goes with. One table; `src/http` maps by it. api.md "Errors". */
export const ERROR_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  feature_locked: 403,
  suspended: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  illegal_transition: 409,
  too_large: 413,
  unsupported_media: 415,
  idempotency_mismatch: 422,
  exceeds_remainder: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

export const ZMissing = z.object({
  key: z.string(),
  current: z.number(),
  target: z.number(),
  /** training: lapsed modules that are to be completed again */
  renewals: z
    .array(z.object({ module: z.object({ id: z.string(), title: z.string() }), expiresAt: z.string() }))
    .optional(),
});

/** The body of every error answer. */
export const ZErrorBody = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    requestId: z.string(),
    /** feature_locked */
    feature: z.string().optional(),
    requiredTier: z.string().optional(),
    missing: z.array(ZMissing).optional(),
    /** stale: the row as it is now */
    current: z.unknown().optional(),
    /** unauthenticated: a second factor has to be set up first; this opens the routes for that and nothing else */
    enrolment: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof ZErrorBody>;

export type ErrorDetails = Partial<
  Pick<ErrorBody['error'], 'feature' | 'requiredTier' | 'missing' | 'current' | 'enrolment'>
> & {
  /** seconds, for 429 and 503 */
  retryAfter?: number;
  /** requests in the window that is used up, for 429 */
  limit?: number;
};

/** The one error that use cases throw; everything else that reaches the edge is `internal`. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  /** Payload's own REST reads these two. */
  readonly status: number;
  readonly isPublic = true;
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Record<string, string>,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.status = ERROR_STATUS[code];
  }
}

/** True for a PortalError of any copy of this module (the config lives in two module graphs). */
export function isPortalError(error: unknown): error is PortalError {
  return error instanceof Error && error.name === 'PortalError' && 'code' in error;
}
