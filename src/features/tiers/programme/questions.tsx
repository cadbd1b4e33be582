import { ChevronDown } from 'lucide-react';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { rateText } from '@/features/money/rate-text';
import { formatMoney } from '@/ui/format-money';
import { texts } from './question-texts';

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
  const { cost, paid, rate, refund, others, build, devices } = texts;
  return [
    cost,
    {
      question: paid.question,
      answer: sentences(
        paid.appears,
        first &&
          (holdDays > 0
            ? paid.clears(holdDays, paid.cadences[first.payoutCadence])
            : paid.goesOut(paid.cadences[first.payoutCadence])),
        payoutMinimumCents > 0 && paid.minimum(minimum),
      ),
    },
    rate,
    refund,
    ...(referral > 0
      ? [
          {
            question: others.question,
            answer: sentences(
              others.referral(rateText(referral), referralWindowMonths),
              override > 0 && others.team(rateText(override)),
              others.fromWhen,
            ),
          },
        ]
      : []),
    build,
    devices,
  ];
}

const sentences = (...said: (string | false | undefined)[]) => said.filter(Boolean).join(' ');

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
