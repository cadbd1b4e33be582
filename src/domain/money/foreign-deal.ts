import { texts } from './texts';

/**
 * How a beneficiary is told of a deal that is another partner's: by what it has to do with it, never by its title or its
 * client, which are none of theirs. Null when the kinds say nothing of it. One wording for lines, feed and notifications.
 */
export function foreignDeal(kinds: readonly string[]): string | null {
  if (kinds.includes('override')) return texts.foreignDeal.override;
  if (kinds.includes('referral')) return texts.foreignDeal.referral;
  return kinds.includes('base') ? texts.foreignDeal.base : null;
}
