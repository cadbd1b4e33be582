import type { CommissionStatus } from '@/contracts/money/commissions';
import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('money.line', {
  line: 'Line',
  text: 'How this amount came about',
  notHere: {
    title: 'This line is not here',
    text: 'It may be older than what this page looks through, or the link may be from another account.',
  },
  steps: 'Step by step',
  state: 'Where it is now',
  written: 'Written',
  earned: 'Earned',
  clears: 'Clears',
  takesBackFrom: 'The line that this takes back from',
  allOfDeal: 'All lines of this deal',
  /** What a state means for an amount that was taken back. */
  takenBack: {
    pending: 'It comes off what is clearing, at the same moment as the line it belongs to.',
    held: 'It comes off what is kept apart, together with the line it belongs to.',
    payable: 'It comes off your next payout. You do not have to send anything.',
    processing: 'It was set off against a payout that is on its way.',
    paid: 'It was set off against a payout that was sent.',
    voided: 'The deal was cancelled before anything was paid.',
  } satisfies Record<CommissionStatus, string>,
});
