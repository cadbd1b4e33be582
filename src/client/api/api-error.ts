import type { ErrorBody, ErrorCode } from '@/contracts/errors';
import { texts } from '../texts';

/** `network`: no answer came (offline, time-out, connection lost), so nobody knows whether the server acted. */
export type ApiErrorCode = ErrorCode | 'network';

type Details = Partial<Omit<ErrorBody['error'], 'code' | 'message'>> & { status?: number; retryAfter?: number };

/** Every way in which a call to the API can end other than with its answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What is wrong with which field, by the name the request used. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;
  /** `stale`: the row as it is now. */
  readonly current: unknown;
  readonly feature: string | undefined;
  readonly requiredTier: string | undefined;
  readonly missing: ErrorBody['error']['missing'];
  /** `unauthenticated`: what opens the set-up of a second factor that is asked for. */
  readonly enrolment: string | undefined;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message);
    this.status = details.status ?? 0;
    this.fields = details.fields ?? {};
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.current = details.current;
    this.feature = details.feature;
    this.requiredTier = details.requiredTier;
    this.missing = details.missing;
    this.enrolment = details.enrolment;
  }
}

/** True when asking the same again later can help. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && ['network', 'internal', 'unavailable', 'rate_limited'].includes(error.code);
}

/** What to say when there is no better sentence: never blames, says what to do. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof ApiError)) return texts.errors.unknown;
  if (error.code === 'network') return texts.errors.network;
  if (error.code === 'rate_limited') {
    return error.retryAfter ? texts.errors.rateLimited(error.retryAfter) : texts.errors.rateLimitedForNow;
  }
  if (error.code === 'internal') {
    return error.requestId ? texts.errors.internalReference(error.requestId) : texts.errors.internal;
  }
  return error.message;
}
