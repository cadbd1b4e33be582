import type { PublicPage } from '@/contracts/tiers/programme-page';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { DEFAULT_TERMS } from '@/domain/tiers/page/default-blocks';
import { fillIn, type PageValues } from '@/domain/tiers/page/values';
import { ApplyForm } from './apply-form';
import { Figures, shownFigures } from './figures';
import { Hero } from './hero';
import { outlineOf, type PlacedBlock, placed } from './page-outline';
import { Points, Portfolio, Questions, Steps, Terms, Testimonials, Training } from './page-parts';
import { PageSection } from './page-section';
import { pageValues } from './page-values';
import { ProgrammeFooter } from './programme-footer';
import { ProgrammeHeader } from './programme-header';
import { programmeTitle } from './programme-words';
import { RichText } from './rich-text';
import { texts } from './texts';
import { TierOverview } from './tier-overview';

/** The public page: what the programme is, pays and asks for, and the application, in the parts that staff chose. */
export function ProgrammePage({ programme, page }: { programme: PublicProgramme; page: PublicPage }) {
  const outline = outlineOf(page);
  const values = pageValues(programme);
  const context = { programme, values, outline };
  // A part that has nothing to show today leaves no gap, and no other ground to those below it.
  const shown = page.blocks.filter(
    (block) => block.kind !== 'figures' || shownFigures(programme, block.figures).length > 0,
  );
  return (
    <>
      <ProgrammeHeader name={programme.name} outline={outline} />
      <main id="content" tabIndex={-1}>
        {!outline.hasHero && <h1 className="sr-only">{programmeTitle(programme.name)}</h1>}
        {placed(shown).map((part) => (
          <Part key={part.id} part={part} {...context} />
        ))}
      </main>
      <ProgrammeFooter name={programme.name} outline={outline} />
    </>
  );
}

type Context = { programme: PublicProgramme; values: PageValues; outline: ReturnType<typeof outlineOf> };

function Part({ part: { block, id, tinted }, ...context }: { part: PlacedBlock } & Context) {
  const { programme, values, outline } = context;
  if (block.kind === 'hero') {
    const leadsTo = { apply: outline.hasApply, tiers: outline.hasTiers };
    return <Hero block={block} programme={programme} values={values} leadsTo={leadsTo} />;
  }
  const title = fillIn(block.title, values);
  const text = block.kind === 'text' ? '' : fillIn(block.text, values);
  return (
    <PageSection id={id} title={title} text={text} tinted={tinted}>
      <Inside block={block} {...context} />
    </PageSection>
  );
}

function Inside({ block, programme, values, outline }: { block: PlacedBlock['block'] } & Context) {
  switch (block.kind) {
    case 'figures':
      return <Figures programme={programme} chosen={block.figures} />;
    case 'tiers':
      return <TierOverview tiers={programme.tiers} />;
    case 'steps':
      return <Steps steps={block.steps} values={values} />;
    case 'benefits':
      return <Points points={block.points} values={values} />;
    case 'requirements':
      return (
        <>
          <Points points={block.points} values={values} />
          {block.terms && <Terms {...block.terms} values={values} />}
        </>
      );
    case 'portfolio':
      return <Portfolio works={block.works} values={values} />;
    case 'training':
      return <Training modules={block.modules} values={values} />;
    case 'testimonials':
      return <Testimonials quotes={block.quotes} values={values} />;
    case 'questions':
      return <Questions questions={block.questions} values={values} />;
    case 'text':
      return <RichText rich={block.body} values={values} className="max-w-3xl text-normal" />;
    case 'apply':
      return <Application name={programme.name} hasTerms={outline.hasTerms} values={values} />;
    default:
      return null;
  }
}

/** What is agreed to stands on the page, wherever: without staff's own terms the portal's are below the form. */
function Application({ name, hasTerms, values }: { name: string; hasTerms: boolean; values: PageValues }) {
  return (
    <>
      <div className="mx-auto w-full max-w-xl rounded-2xl border border-edge bg-surface-2 p-5 shadow-raised sm:p-8">
        <noscript>
          <p className="mb-4 rounded-lg bg-warn-soft px-3 py-2.5 text-sm text-warn">{texts.noScript}</p>
        </noscript>
        <ApplyForm programme={name} />
      </div>
      {!hasTerms && (
        <div className="mx-auto w-full max-w-xl">
          <Terms {...DEFAULT_TERMS} values={values} />
        </div>
      )}
    </>
  );
}
