import { type ErrorDetails, PortalError } from '@/contracts/errors';
import type { LimitClass } from '@/contracts/route';
import { texts } from './texts';

/** Requests per minute: from one address, and by one actor. Sign-in, reset and apply are counted again in the database, over all nodes. */
const PER_MINUTE: Record<LimitClass, { address: number; actor: number }> = {
  read: { address: 6_000, actor: 1_200 },
  write: { address: 2_400, actor: 600 },
  file: { address: 2_400, actor: 600 },
  'sign-in': { address: 120, actor: 120 },
  reset: { address: 60, actor: 60 },
  apply: { address: 60, actor: 60 },
};

const WINDOW_MS = 60_000;
/** Where a caller stands in the window that runs. */
export type Limits = { limit: number; remaining: number; reset: number };
type Window = { count: number; resetsAt: number };

/**
 * Fixed windows in this node's memory: they protect the node, before any hashing or query, and cost microseconds. n nodes
 * allow n times as much, which is what n nodes can carry. See docs/decisions.
 */
export function createLimiter(factor: number) {
  const windows = new Map<string, Window>();
  let sweepAt = 0;

  const count = (key: string, max: number, now: number): Window => {
    if (now > sweepAt) {
      for (const [k, w] of windows) if (w.resetsAt <= now) windows.delete(k);
      sweepAt = now + WINDOW_MS;
    }
    let window = windows.get(key);
    if (!window || window.resetsAt <= now) {
      window = { count: 0, resetsAt: now + WINDOW_MS };
      windows.set(key, window);
    }
    window.count += 1;
    if (window.count > max) {
      const retryAfter = Math.max(1, Math.ceil((window.resetsAt - now) / 1000));
      throw new PortalError('rate_limited', texts.tooMany(retryAfter), undefined, {
        retryAfter,
        limit: max,
      });
    }
    return window;
  };

  return {
    address: (kind: LimitClass, ip: string): void => {
      count(`a:${kind}:${ip}`, PER_MINUTE[kind].address * factor, Date.now());
    },
    actor: (kind: LimitClass, id: string): Limits => {
      const max = PER_MINUTE[kind].actor * factor;
      const window = count(`u:${kind}:${id}`, max, Date.now());
      return {
        limit: max,
        remaining: Math.max(0, max - window.count),
        reset: Math.ceil((window.resetsAt - Date.now()) / 1000),
      };
    },
  };
}
export type Limiter = ReturnType<typeof createLimiter>;

/** The header that says where a caller stands. */
export const rateLimitHeader = ({ limit, remaining, reset }: Limits): string =>
  `limit=${limit}, remaining=${remaining}, reset=${reset}`;

/** The headers of a refusal that says when to come back. */
export function limitHeaders({ retryAfter, limit }: ErrorDetails): [string, string][] {
  if (!retryAfter) return [];
  const headers: [string, string][] = [['Retry-After', String(retryAfter)]];
  return limit ? [...headers, ['RateLimit', rateLimitHeader({ limit, remaining: 0, reset: retryAfter })]] : headers;
}
