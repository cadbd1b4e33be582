/** How often one socket may send: a bucket of `burst` that fills by `perSecond`. */
export type ThrottleFigures = { burst: number; perSecond: number; tolerated: number };
export type Verdict = 'pass' | 'wait' | 'close';

/**
 * A token bucket. Beyond it a message is refused, and whoever goes on sending into the wall `tolerated` times is cut off.
 * @param now milliseconds of a clock that only goes forward.
 */
export function createThrottle({ burst, perSecond, tolerated }: ThrottleFigures): (now: number) => Verdict {
  let left = burst;
  let at: number | null = null;
  let refused = 0;
  return (now) => {
    left = Math.min(burst, left + ((now - (at ?? now)) / 1000) * perSecond);
    at = now;
    if (left >= 1) {
      left -= 1;
      refused = 0;
      return 'pass';
    }
    refused += 1;
    return refused > tolerated ? 'close' : 'wait';
  };
}
