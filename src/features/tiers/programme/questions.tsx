import { ChevronDown } from 'lucide-react';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { rateText } from '@/features/money/rate-text';
import { formatMoney } from '@/ui/format-money';
import { CADENCES } from './programme-words';

type Question = { question: string; answer: string };

/** What people ask, answered with this programme's own rules. */
export function questionsOf({
  tiers,
  holdDays,
  payoutMinimumCents,
  currency,
  referralWindowMonths,
}: PublicProgramme): Question[] {
  const [first] = tiers;
  const referral = Math.max(0, ...tiers.map(({ rates }) => rates.referralBps));
  const override = Math.max(0, ...tiers.map(({ rates }) => rates.overrideBps));
  const minimum = formatMoney(payoutMinimumCents, currency, 'en-US', { short: true });
  return [
    {
      question: 'What does it cost to be a partner?',
      answer: 'Nothing. You apply, we talk, and you start. There is no fee and nothing to buy.',
    },
    {
      question: 'When am I paid?',
      answer: `Your commission appears the second we confirm the deal. ${
        holdDays > 0
          ? `It clears after ${holdDays} ${holdDays === 1 ? 'day' : 'days'}, the time for refunds, and`
          : 'It'
      } goes out with your next payout${first ? `: ${CADENCES[first.payoutCadence].toLowerCase()} to begin with, more often as you climb` : ''}. ${
        payoutMinimumCents > 0 ? `Below ${minimum} it waits for the next one.` : ''
      }`,
    },
    {
      question: 'Which rate does a deal earn?',
      answer:
        'The rate of the tier you hold when we confirm it. That rate is frozen on the line: whatever changes later, what you have earned stays as it was computed, and every line shows its sum.',
    },
    {
      question: 'What if the client asks for a refund?',
      answer:
        'Then the same part of your commission is taken back, to the cent. If it was paid already, your next commissions make up for it. You never have to send us money.',
    },
    ...(referral > 0
      ? [
          {
            question: 'Can I earn on other people’s deals?',
            answer: `Yes. Bring in a partner and earn ${rateText(referral)} of their deals for ${referralWindowMonths} months.${
              override > 0 ? ` Lead a team, and ${rateText(override)} of its deals is yours too.` : ''
            } The tiers above say from when on.`,
          },
        ]
      : []),
    {
      question: 'Do I have to build or deliver anything?',
      answer: 'No. You bring the client and keep the relationship. We plan, build, deliver and invoice.',
    },
    {
      question: 'Which devices does the portal run on?',
      answer:
        'On every phone, tablet and computer with a current browser. Install it on your home screen: it opens without a connection, and what you enter is sent when you are back online.',
    },
  ];
}

export function Questions({ programme }: { programme: PublicProgramme }) {
  return (
    <div className="divide-y divide-edge overflow-hidden rounded-2xl border border-edge bg-surface-2 shadow-card">
      {questionsOf(programme).map(({ question, answer }) => (
        <details key={question} className="group">
          <summary className="flex min-h-14 list-none items-center justify-between gap-4 px-5 py-3 font-semibold text-strong -outline-offset-2 hover:bg-surface-3 [&::-webkit-details-marker]:hidden">
            <h3 className="text-base">{question}</h3>
            <ChevronDown
              aria-hidden
              className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
            />
          </summary>
          <p className="max-w-2xl px-5 pb-5 text-normal">{answer}</p>
        </details>
      ))}
    </div>
  );
}
