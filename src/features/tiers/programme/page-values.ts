import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import type { PageValues } from '@/domain/tiers/page/values';
import { rateText } from '@/features/money/rate-text';
import { formatMoney } from '@/ui/format-money';
import { bestRateBps } from './programme-words';
import { texts } from './value-texts';

/** What the programme's rules say now, for the texts of its page; '' where there is no such rule. */
export function pageValues(programme: PublicProgramme): PageValues {
  const { tiers, holdDays, payoutMinimumCents, currency, referralWindowMonths } = programme;
  const [first] = tiers;
  const referral = Math.max(0, ...tiers.map(({ rates }) => rates.referralBps));
  const override = Math.max(0, ...tiers.map(({ rates }) => rates.overrideBps));
  const days = texts.days(holdDays);
  const minimum = payoutMinimumCents > 0 ? formatMoney(payoutMinimumCents, currency, 'en-US', { short: true }) : '';
  const cadence = first && texts.cadences[first.payoutCadence];
  return {
    programme: programme.name,
    bestRate: rateText(bestRateBps(tiers)),
    holdDays: days,
    clearing: holdDays > 0 ? texts.clearsAfter(days) : texts.clearsAtOnce,
    payoutTerms: sentences(
      cadence && (holdDays > 0 ? texts.clears(days, cadence) : texts.goesOut(cadence)),
      minimum && texts.minimum(minimum),
    ),
    payoutMinimum: minimum,
    referralTerms:
      referral > 0
        ? sentences(
            texts.referral(rateText(referral), referralWindowMonths),
            override > 0 && texts.team(rateText(override)),
          )
        : '',
  };
}

const sentences = (...said: (string | false | undefined)[]) => said.filter(Boolean).join(' ');
