import type { CommissionKind } from '@/contracts/money/commissions';
import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('money.kinds-earned', {
  title: 'Where it came from',
  text: 'All time, by kind',
  none: 'As soon as you have earned something, you see here what brought it.',
  rateNow: (rate: string) => `${rate} now`,
  hints: {
    base: 'Your rate on your own deals',
    override: 'Your rate on deals of your team',
    referral: 'Your rate on deals of partners you brought in',
    bonus: 'Challenges, achievements and promotions',
    adjustment: 'Changed by our finance team, with a reason',
    clawback: 'Refunds of deals that were already paid out to you',
  } satisfies Record<CommissionKind, string>,
});
