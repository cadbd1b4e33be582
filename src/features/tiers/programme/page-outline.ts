import type { PageBlock, PageBlockKind, PublicPage } from '@/contracts/tiers/programme-page';
import { texts } from './texts';

/** Where a part is found on the page, by its kind: the first of a kind has the plain name, so that links to it hold. */
const ANCHORS: Readonly<Record<PageBlockKind, string>> = {
  hero: 'opening',
  figures: 'figures',
  tiers: 'tiers',
  steps: 'how',
  benefits: 'benefits',
  requirements: 'requirements',
  portfolio: 'portfolio',
  training: 'training',
  testimonials: 'testimonials',
  questions: 'questions',
  text: 'text',
  apply: 'apply',
};

export type PlacedBlock = { block: PageBlock; id: string; tinted: boolean };

/** The parts with their places: every second one stands on a tinted ground. */
export function placed(blocks: readonly PageBlock[]): PlacedBlock[] {
  const counts = new Map<PageBlockKind, number>();
  let grounds = 0;
  return blocks.map((block) => {
    const count = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, count);
    if (block.kind !== 'hero') grounds += 1;
    return { block, id: ANCHORS[block.kind] + (count > 1 ? `-${count}` : ''), tinted: grounds % 2 === 0 };
  });
}

export type PageLink = { href: string; label: string };
const LINKED = [
  ['tiers', texts.links.tiers],
  ['steps', texts.links.how],
  ['portfolio', texts.links.portfolio],
  ['training', texts.links.training],
  ['questions', texts.links.questions],
] as const;

/** What the page links to on itself: only parts that it has. */
export function outlineOf({ blocks }: Pick<PublicPage, 'blocks'>) {
  const kinds = new Set(blocks.map(({ kind }) => kind));
  const links: PageLink[] = LINKED.flatMap(([kind, label]) =>
    kinds.has(kind) ? [{ href: `#${ANCHORS[kind]}`, label }] : [],
  );
  const hasTerms = blocks.some((block) => block.kind === 'requirements' && block.terms);
  return { links, hasApply: kinds.has('apply'), hasTiers: kinds.has('tiers'), hasHero: kinds.has('hero'), hasTerms };
}
