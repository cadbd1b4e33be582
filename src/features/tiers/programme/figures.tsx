import type { PageFigure } from '@/contracts/tiers/programme-page';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { figureText, moneyFigure } from './programme-words';
import { texts } from './texts';

/** The figures that are worth telling. A programme that has just begun does not boast with one partner. */
export function shownFigures(
  { figures, currency }: PublicProgramme,
  chosen: readonly PageFigure[],
): { label: string; text: string }[] {
  const all: Record<PageFigure, { value: number; text: string }> = {
    partners: { value: figures.partners, text: figureText(figures.partners) },
    deals: { value: figures.deals, text: figureText(figures.deals) },
    paid: { value: figures.paidCents, text: moneyFigure(figures.paidCents, currency) },
  };
  if (figures.partners < 5) return [];
  return chosen
    .filter((name) => all[name].value > 0)
    .map((name) => ({ label: texts.figures[name], text: all[name].text }));
}

/** Live figures in a row; nothing at all while there are none. */
export function Figures({
  programme,
  chosen,
  className,
}: {
  programme: PublicProgramme;
  chosen: readonly PageFigure[];
  className?: string;
}) {
  const shown = shownFigures(programme, chosen);
  if (shown.length === 0) return null;
  return (
    <dl className={className ?? 'flex flex-wrap gap-x-10 gap-y-4'}>
      {shown.map(({ label, text }) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="tnum font-bold text-2xl text-strong">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
