import { ArrowRight } from 'lucide-react';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { commissionCents } from '@/domain/money/money';
import { rateText } from '@/features/money/rate-text';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { formatMoney } from '@/ui/format-money';
import { bestRateBps, figureText, moneyFigure, programmeTitle } from './programme-words';
import { texts } from './texts';

/** The average deal of the demo programme; an example, and said to be one. */
const EXAMPLE_CENTS = 150_000;

/** What it is in one breath, and what one deal is worth at each tier. */
export function Hero({ programme }: { programme: PublicProgramme }) {
  const best = rateText(bestRateBps(programme.tiers));
  return (
    <section className="relative overflow-hidden border-edge border-b">
      <div
        aria-hidden
        className="absolute inset-0 bg-linear-to-br from-accent-soft via-transparent to-tier-performer-soft"
      />
      <div className="relative mx-auto grid max-w-6xl items-center gap-10 px-4 py-14 lg:grid-cols-[1.15fr_1fr] lg:px-6 lg:py-24">
        <div className="min-w-0">
          <p className="font-semibold text-accent-text">{programmeTitle(programme.name)}</p>
          <h1 className="mt-3 font-bold text-[2.5rem] leading-[1.08] tracking-tight sm:text-[3.25rem]">
            {texts.hero.claim}
            <br />
            {texts.hero.upTo.before}
            <span className="text-accent-text">{best}</span>
            {texts.hero.upTo.after}
          </h1>
          <p className="mt-5 max-w-xl text-lg text-normal">{texts.hero.text}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <ButtonLink href="#apply" variant="primary" size="lg" className="max-sm:w-full">
              {texts.hero.apply}
              <ArrowRight aria-hidden />
            </ButtonLink>
            <ButtonLink href="#tiers" size="lg" className="max-sm:w-full">
              {texts.hero.tiers}
            </ButtonLink>
          </div>
          <Figures programme={programme} />
        </div>
        <Example programme={programme} />
      </div>
    </section>
  );
}

function Figures({ programme: { figures, currency } }: { programme: PublicProgramme }) {
  const shown = [
    { label: texts.hero.figures.partners, value: figures.partners, text: figureText(figures.partners) },
    { label: texts.hero.figures.deals, value: figures.deals, text: figureText(figures.deals) },
    { label: texts.hero.figures.paid, value: figures.paidCents, text: moneyFigure(figures.paidCents, currency) },
  ].filter(({ value }) => value > 0);
  // A programme that has just begun does not boast with one partner.
  if (shown.length < 2 || figures.partners < 5) return null;
  return (
    <dl className="mt-10 flex flex-wrap gap-x-10 gap-y-4">
      {shown.map(({ label, text }) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="tnum font-bold text-2xl text-strong">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const BARS = ['fill-chart-5', 'fill-chart-2', 'fill-chart-3', 'fill-chart-1'];

/** One deal, four tiers: the same work pays more as one climbs. */
function Example({ programme: { tiers, currency } }: { programme: PublicProgramme }) {
  const best = Math.max(1, bestRateBps(tiers));
  return (
    <figure className="min-w-0 rounded-2xl border border-edge bg-surface-2 p-5 shadow-overlay sm:p-6">
      <figcaption>
        <span className="block font-semibold text-lg text-strong">
          {texts.hero.example.title(formatMoney(EXAMPLE_CENTS, currency, 'en-US', { short: true }))}
        </span>
        <span className="block text-muted text-sm">{texts.hero.example.text}</span>
      </figcaption>
      <ul className="mt-5 flex flex-col gap-4">
        {tiers.map(({ tier, name, rates }, index) => (
          <li key={tier}>
            <div className="flex items-baseline justify-between gap-3">
              <span className="font-medium text-normal">
                {name} <span className="text-muted text-sm">{rateText(rates.baseBps)}</span>
              </span>
              <span
                className={cn('tnum font-bold text-strong', index === tiers.length - 1 && 'text-accent-text text-xl')}
              >
                {formatMoney(commissionCents(EXAMPLE_CENTS, rates.baseBps), currency, 'en-US', { short: true })}
              </span>
            </div>
            <svg aria-hidden width="100%" height="10" className="mt-1.5 block">
              <rect width="100%" height="10" rx="5" className="fill-surface-3" />
              <rect
                width={`${(rates.baseBps / best) * 100}%`}
                height="10"
                rx="5"
                className={BARS[index % BARS.length]}
              />
            </svg>
          </li>
        ))}
      </ul>
      <p className="mt-5 text-muted text-xs">{texts.hero.example.note}</p>
    </figure>
  );
}
