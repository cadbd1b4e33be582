import type { PageBlock, PageIcon, PublicPage, PublicPicture, RichText } from '@/contracts/tiers/programme-page';
import { defaultBlocks, type StoredBlock } from '@/domain/tiers/page/default-blocks';
import { isPageLink } from '@/domain/tiers/page/link';
import type { ProgrammePage } from '@/payload-types';
import { many, type Queryable } from '../db/queryable';
import { readPictures } from './page-pictures';

/** The page as it is stored: what staff wrote, with pictures and modules by their ids. A draft may lack anything. */
export type StoredPage = Pick<ProgrammePage, 'blocks' | 'metaTitle' | 'metaDescription' | 'metaPicture'>;
type Reference = string | { id: string } | null | undefined;
type Module = { title: string; kind: string };
type Found = { pictures: ReadonlyMap<string, PublicPicture>; modules: ReadonlyMap<string, Module> };

const idOf = (reference: Reference): string | undefined =>
  (typeof reference === 'object' ? reference?.id : reference) ?? undefined;
const idsOf = (...references: Reference[]): string[] => references.map(idOf).filter((id) => id !== undefined);

/**
 * The page that a stored one makes, without what is hidden; without any part it is the page as it comes. What a part refers to
 * and is gone by now is left out.
 * @param base where its pictures are read: the public route, or for a draft Payload's, which serves staff
 */
export async function composePage(db: Queryable, stored: StoredPage | null, base: string): Promise<PublicPage> {
  const written = stored?.blocks?.length ? stored.blocks : defaultBlocks();
  const blocks = written.filter(({ hidden }) => !hidden);
  const [pictures, modules] = await Promise.all([
    readPictures(db, [...blocks.flatMap(picturesOf), ...idsOf(stored?.metaPicture)], base),
    readModules(
      db,
      blocks.flatMap((block) => (block.blockType === 'training' ? idsOf(...(block.modules ?? [])) : [])),
    ),
  ]);
  const shown = blocks.flatMap((block) => shownAs(block, { pictures, modules }) ?? []);
  const opening = shown.find((block) => block.kind === 'hero');
  return {
    title: stored?.metaTitle || null,
    description: stored?.metaDescription || null,
    picture: pictures.get(idOf(stored?.metaPicture) ?? '') ?? opening?.picture ?? null,
    blocks: shown,
  };
}

function picturesOf(block: StoredBlock): string[] {
  if (block.blockType === 'hero') return idsOf(block.picture);
  if (block.blockType === 'portfolio') return idsOf(...(block.works ?? []).map((work) => work.picture));
  if (block.blockType === 'testimonials') return idsOf(...(block.quotes ?? []).map((quote) => quote.picture));
  return [];
}

/** Title and kind of published modules: nothing else of a lesson is for everybody. */
async function readModules(db: Queryable, ids: readonly string[]): Promise<Map<string, Module>> {
  if (ids.length === 0) return new Map();
  const rows = await many<Module & { id: string }>(
    db,
    `SELECT id, title, initcap(category::text) AS kind FROM training_modules WHERE id::text = ANY ($1) AND published`,
    [ids],
  );
  return new Map(rows.map(({ id, title, kind }) => [id, { title, kind }]));
}

type Rows<T> = readonly T[] | null | undefined;
type Point = { icon?: PageIcon | null; title?: string | null; text?: string | null };
const pointsOf = (rows: Rows<Point>) =>
  (rows ?? []).map(({ icon, title, text }) => ({ icon: icon ?? 'check', title: title ?? '', text: text ?? '' }));
const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A part as it is shown; null when nothing is left of it. */
function shownAs(block: StoredBlock, { pictures, modules }: Found): PageBlock | null {
  const pictureOf = (reference: Reference) => pictures.get(idOf(reference) ?? '') ?? null;
  const title = block.title ?? '';
  const headed = { title, text: ('text' in block && block.text) || '' };
  switch (block.blockType) {
    case 'hero':
      return {
        kind: 'hero',
        ...headed,
        applyLabel: block.applyLabel ?? '',
        tiersLabel: block.tiersLabel ?? '',
        figures: block.figures ?? [],
        example: block.example ?? false,
        picture: pictureOf(block.picture),
      };
    case 'figures':
      return { kind: 'figures', ...headed, figures: block.figures ?? [] };
    case 'steps':
      return { kind: 'steps', ...headed, steps: pointsOf(block.steps) };
    case 'benefits':
      return { kind: 'benefits', ...headed, points: pointsOf(block.points) };
    case 'requirements': {
      const lines = linesOf(block.terms);
      const terms = lines.length > 0 ? { title: block.termsTitle ?? '', lines } : null;
      return { kind: 'requirements', ...headed, points: pointsOf(block.points), terms };
    }
    case 'portfolio': {
      const works = (block.works ?? []).map((work) => ({
        title: work.title ?? '',
        text: work.text ?? '',
        client: work.client ?? '',
        link: isPageLink(work.link) ? work.link : null,
        picture: pictureOf(work.picture),
      }));
      return works.length > 0 ? { kind: 'portfolio', ...headed, works } : null;
    }
    case 'training': {
      const chosen = idsOf(...(block.modules ?? [])).flatMap((id) => modules.get(id) ?? []);
      const own = (block.own ?? []).map((one) => ({ title: one.title ?? '', kind: one.kind ?? '' }));
      const all = [...chosen, ...own];
      return all.length > 0 ? { kind: 'training', ...headed, modules: all } : null;
    }
    case 'testimonials': {
      const quotes = (block.quotes ?? []).map(({ quote, name, about, picture }) => ({
        quote: quote ?? '',
        name: name ?? '',
        about: about ?? '',
        picture: pictureOf(picture),
      }));
      return quotes.length > 0 ? { kind: 'testimonials', ...headed, quotes } : null;
    }
    case 'questions': {
      const questions = (block.questions ?? []).map(({ question, answer }) => ({
        question: question ?? '',
        answer: richOf(answer),
      }));
      return { kind: 'questions', ...headed, questions };
    }
    case 'text':
      return { kind: 'text', title, body: richOf(block.body) };
    case 'tiers':
    case 'apply':
      return { kind: block.blockType, ...headed };
    default:
      return null; // of a kind that a later version knows
  }
}

const richOf = (rich: unknown): RichText => (rich as RichText | null) ?? { root: {} };
