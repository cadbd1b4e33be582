import { ArrowRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { PageBlock } from '@/contracts/tiers/programme-page';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { commissionCents } from '@/domain/money/money';
import { fillIn, type PageValues } from '@/domain/tiers/page/values';
import { rateText } from '@/features/money/rate-text';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { formatMoney } from '@/ui/format-money';
import { Figures } from './figures';
import { PagePicture } from './page-picture';
import { bestRateBps, programmeTitle } from './programme-words';
import { texts } from './texts';

/** The average deal of the demo programme; an example, and said to be one. */
const EXAMPLE_CENTS = 150_000;

type Props = {
  block: Extract<PageBlock, { kind: 'hero' }>;
  programme: PublicProgramme;
  values: PageValues;
  /** Where its buttons lead, when there is such a part. */
  leadsTo: { apply: boolean; tiers: boolean };
};

/** What it is in one breath, and what one deal is worth at each tier. */
export function Hero({ block, programme, values, leadsTo }: Props) {
  const { text, applyLabel, tiersLabel, picture, example } = block;
  const isBeside = picture !== null || (example && programme.tiers.length > 0);
  return (
    <section className="relative overflow-hidden border-edge border-b">
      <div
        aria-hidden
        className="absolute inset-0 bg-linear-to-br from-accent-soft via-transparent to-tier-performer-soft"
      />
      <div
        className={cn(
          'relative mx-auto grid max-w-6xl items-center gap-10 px-4 py-14 lg:px-6 lg:py-24',
          isBeside && 'lg:grid-cols-[1.15fr_1fr]',
        )}
      >
        <div className="min-w-0">
          <p className="font-semibold text-accent-text">{programmeTitle(programme.name)}</p>
          <h1 className="mt-3 text-balance font-bold text-[2.5rem] leading-[1.08] tracking-tight sm:text-[3.25rem]">
            {titleOf(block.title, values)}
          </h1>
          {text && <p className="mt-5 max-w-xl text-lg text-normal">{fillIn(text, values)}</p>}
          <div className="mt-7 flex flex-wrap gap-3 empty:hidden">
            {leadsTo.apply && applyLabel && (
              <ButtonLink href="#apply" variant="primary" size="lg" className="max-sm:w-full">
                {applyLabel}
                <ArrowRight aria-hidden />
              </ButtonLink>
            )}
            {leadsTo.tiers && tiersLabel && (
              <ButtonLink href="#tiers" size="lg" className="max-sm:w-full">
                {tiersLabel}
              </ButtonLink>
            )}
          </div>
          <Figures programme={programme} chosen={block.figures} className="mt-10 flex flex-wrap gap-x-10 gap-y-4" />
        </div>
        {picture ? (
          <PagePicture
            first
            picture={picture}
            sizes="(min-width: 72rem) 32rem, (min-width: 64rem) 45vw, 100vw"
            className="h-auto max-h-[34rem] w-full min-w-0 rounded-2xl border border-edge object-cover shadow-overlay"
          />
        ) : (
          isBeside && <Example programme={programme} />
        )}
      </div>
    </section>
  );
}

/** Each line on its own; the best rate in colour. */
function titleOf(title: string, values: PageValues): ReactNode {
  return title.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, drawn once.
    <Fragment key={index}>
      {index > 0 && <br />}
      {line.split('{bestRate}').map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line, drawn once.
        <Fragment key={place}>
          {place > 0 && <span className="text-accent-text">{values.bestRate}</span>}
          {fillIn(part, values)}
        </Fragment>
      ))}
    </Fragment>
  ));
}

const BARS = ['fill-chart-5', 'fill-chart-2', 'fill-chart-3', 'fill-chart-1'];

/** One deal, four tiers: the same work pays more as one climbs. */
function Example({ programme: { tiers, currency } }: { programme: PublicProgramme }) {
  const best = Math.max(1, bestRateBps(tiers));
  return (
    <figure className="min-w-0 rounded-2xl border border-edge bg-surface-2 p-5 shadow-overlay sm:p-6">
      <figcaption>
        <span className="block font-semibold text-lg text-strong">
          {texts.example.title(formatMoney(EXAMPLE_CENTS, currency, 'en-US', { short: true }))}
        </span>
        <span className="block text-muted text-sm">{texts.example.text}</span>
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
      <p className="mt-5 text-muted text-xs">{texts.example.note}</p>
    </figure>
  );
}
