import { ArrowUpRight, ChevronDown, GraduationCap, Quote } from 'lucide-react';
import type { PageBlock, PageBlockKind, PagePoint } from '@/contracts/tiers/programme-page';
import { wordsOf } from '@/domain/tiers/page/rich-text';
import { fillIn, type PageValues, speaksOfNothing } from '@/domain/tiers/page/values';
import { ICONS } from './page-icons';
import { PagePicture } from './page-picture';
import { RichText } from './rich-text';
import { texts } from './texts';
import { Point } from './tier-overview';

type Block<K extends PageBlockKind> = Extract<PageBlock, { kind: K }>;
const keyed = <T,>(rows: readonly T[]) => rows.map((row, index) => ({ row, key: String(index) }));

export function Steps({ steps, values }: { steps: readonly PagePoint[]; values: PageValues }) {
  return (
    <ol className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
      {keyed(steps).map(({ row: { icon, title, text }, key }, index) => {
        const Icon = ICONS[icon];
        return (
          <li key={key}>
            <span aria-hidden className="flex items-center gap-3">
              <span className="flex size-12 items-center justify-center rounded-xl bg-accent text-accent-contrast">
                <Icon className="size-6" />
              </span>
              <span className="font-bold text-3xl text-muted">{index + 1}</span>
            </span>
            <h3 className="mt-4 font-semibold text-lg">{fillIn(title, values)}</h3>
            <p className="mt-1 text-normal">{fillIn(text, values)}</p>
          </li>
        );
      })}
    </ol>
  );
}

export function Points({ points, values }: { points: readonly PagePoint[]; values: PageValues }) {
  return (
    <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {keyed(points).map(({ row: { icon, title, text }, key }) => (
        <Point key={key} icon={ICONS[icon]} title={fillIn(title, values)} text={fillIn(text, values)} />
      ))}
    </ul>
  );
}

export function Terms({ title, lines, values }: { title: string; lines: readonly string[]; values: PageValues }) {
  return (
    <div id="terms" className="max-w-3xl scroll-mt-20 rounded-2xl border border-edge bg-surface-2 p-5">
      <h3 className="font-semibold">{fillIn(title, values) || texts.links.terms}</h3>
      <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-normal text-sm">
        {lines
          .filter((line) => !speaksOfNothing(line, values))
          .map((line) => (
            <li key={line}>{fillIn(line, values)}</li>
          ))}
      </ul>
    </div>
  );
}

export function Portfolio({ works, values }: { works: Block<'portfolio'>['works']; values: PageValues }) {
  return (
    <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {keyed(works).map(({ row: { title, text, client, link, picture }, key }) => (
        <li
          key={key}
          className="relative flex min-w-0 flex-col overflow-hidden rounded-2xl border border-edge bg-surface-2 shadow-card"
        >
          {picture && (
            <PagePicture
              picture={picture}
              sizes="(min-width: 72rem) 22rem, (min-width: 64rem) 33vw, (min-width: 40rem) 50vw, 100vw"
              className="aspect-[16/10] h-auto w-full object-cover"
            />
          )}
          <div className="flex flex-1 flex-col gap-1.5 p-5">
            {client && <p className="font-medium text-muted text-sm">{fillIn(client, values)}</p>}
            <h3 className="break-words font-semibold text-lg">{fillIn(title, values)}</h3>
            {text && <p className="whitespace-pre-line text-normal">{fillIn(text, values)}</p>}
            {link && (
              <a
                href={link}
                rel="noopener"
                className="mt-auto inline-flex min-h-11 items-center gap-1 self-start rounded-md pt-1 font-medium text-accent-text hover:underline"
              >
                {texts.see(fillIn(title, values))}
                <ArrowUpRight aria-hidden className="size-4 shrink-0" />
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Training({ modules, values }: { modules: Block<'training'>['modules']; values: PageValues }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {keyed(modules).map(({ row: { title, kind }, key }) => (
        <li key={key} className="flex items-center gap-4 rounded-xl border border-edge bg-surface-2 p-4 shadow-card">
          <span
            aria-hidden
            className="flex size-11 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-text"
          >
            <GraduationCap className="size-5.5" />
          </span>
          <div className="min-w-0">
            <h3 className="break-words font-semibold">{fillIn(title, values)}</h3>
            {kind && <p className="text-muted text-sm">{fillIn(kind, values)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Testimonials({ quotes, values }: { quotes: Block<'testimonials'>['quotes']; values: PageValues }) {
  return (
    <ul className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
      {keyed(quotes).map(({ row: { quote, name, about, picture }, key }) => (
        <li key={key} className="min-w-0">
          <figure className="flex h-full flex-col gap-4 rounded-2xl border border-edge bg-surface-2 p-5 shadow-card">
            <Quote aria-hidden className="size-6 text-accent-text" />
            <blockquote className="flex-1 whitespace-pre-line text-normal">
              <p>{fillIn(quote, values)}</p>
            </blockquote>
            <figcaption className="flex items-center gap-3">
              {picture && (
                <PagePicture picture={picture} sizes="2.75rem" className="size-11 shrink-0 rounded-full object-cover" />
              )}
              <span className="min-w-0">
                <span className="block font-semibold text-strong">{fillIn(name, values)}</span>
                {about && <span className="block text-muted text-sm">{fillIn(about, values)}</span>}
              </span>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

/** What people ask, answered with this programme's own rules; readable and foldable without any script. */
export function Questions({ questions, values }: { questions: Block<'questions'>['questions']; values: PageValues }) {
  const asked = keyed(questions).filter(({ row: { answer } }) => !speaksOfNothing(wordsOf(answer.root), values));
  return (
    <div className="divide-y divide-edge overflow-hidden rounded-2xl border border-edge bg-surface-2 shadow-card">
      {asked.map(({ row: { question, answer }, key }) => (
        <details key={key} className="group">
          <summary className="flex min-h-14 list-none items-center justify-between gap-4 px-5 py-3 font-semibold text-strong -outline-offset-2 hover:bg-surface-3 [&::-webkit-details-marker]:hidden">
            <h3 className="text-base">{fillIn(question, values)}</h3>
            <ChevronDown
              aria-hidden
              className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
            />
          </summary>
          <RichText rich={answer} values={values} className="max-w-2xl px-5 pb-5 text-normal" />
        </details>
      ))}
    </div>
  );
}
