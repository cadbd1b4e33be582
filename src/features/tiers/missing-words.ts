import { texts } from './missing-texts';
import type { Requirement } from './requirement-words';

/** What is still to do, as a sentence's end: "2 more deals", "1 module", "9 more days". Empty when it is met. */
export function missingText({ key, current, target, met }: Requirement): string {
  if (met) return '';
  const left = Math.max(1, Math.ceil(target - current));
  if (key === 'satisfaction') return current === 0 ? texts.missing.firstReview : texts.missing.betterReviews;
  return texts.missing[key](left);
}

/** The days that a partner's own pace suggests: "in about 12 to 20 days". */
export function estimateText({ low, high }: { low: number; high: number }): string {
  if (high <= 1) return texts.estimate.anyDay;
  if (low === high) return texts.estimate.days(high);
  if (low > 90) return texts.estimate.monthRange(Math.round(low / 30), Math.ceil(high / 30));
  return texts.estimate.dayRange(low, high);
}
