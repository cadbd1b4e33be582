import { z } from 'zod';
import { anyone, route } from '../route';

/** The live figures that the public page can show. */
export const PAGE_FIGURES = ['partners', 'deals', 'paid'] as const;
export type PageFigure = (typeof PAGE_FIGURES)[number];

/** What stands beside a point or a step. */
export const PAGE_ICONS = [
  'apply',
  'call',
  'chart',
  'check',
  'deal',
  'file',
  'live',
  'money',
  'paid',
  'people',
  'phone',
  'receipt',
  'rocket',
  'shield',
  'star',
  'talk',
] as const;
export type PageIcon = (typeof PAGE_ICONS)[number];

/** Rich text as the editor stores it. Its nodes are told apart where it is drawn: what is not known there is not drawn. */
export type RichNode = {
  type?: string;
  text?: string;
  /** Of a text the bits of its look, of a block its alignment. */
  format?: number | string;
  tag?: string;
  fields?: { url?: unknown; newTab?: unknown };
  children?: RichNode[];
};
export type RichText = { root: RichNode };

/** A picture in the sizes it is kept in, so that a browser takes one that fits. */
export type PublicPicture = {
  alt: string;
  width: number;
  height: number;
  src: string;
  /** By kind, the smallest first: the value of a `srcset`. */
  sets: { type: string; srcset: string }[];
};

export type PagePoint = { icon: PageIcon; title: string; text: string };
type Headed = { title: string; text: string };
export type PageBlock =
  | (Headed & {
      kind: 'hero';
      applyLabel: string;
      tiersLabel: string;
      figures: PageFigure[];
      example: boolean;
      picture: PublicPicture | null;
    })
  | (Headed & { kind: 'figures'; figures: PageFigure[] })
  | (Headed & { kind: 'tiers' })
  | (Headed & { kind: 'steps'; steps: PagePoint[] })
  | (Headed & { kind: 'benefits'; points: PagePoint[] })
  | (Headed & { kind: 'requirements'; points: PagePoint[]; terms: { title: string; lines: string[] } | null })
  | (Headed & {
      kind: 'portfolio';
      works: { title: string; text: string; client: string; link: string | null; picture: PublicPicture | null }[];
    })
  | (Headed & { kind: 'training'; modules: { title: string; kind: string }[] })
  | (Headed & {
      kind: 'testimonials';
      quotes: { quote: string; name: string; about: string; picture: PublicPicture | null }[];
    })
  | (Headed & { kind: 'questions'; questions: { question: string; answer: RichText }[] })
  | { kind: 'text'; title: string; body: RichText }
  | (Headed & { kind: 'apply' });
export type PageBlockKind = PageBlock['kind'];

/** The public page as it is shown: its blocks in order, and what search engines and shared links say of it. */
export type PublicPage = {
  title: string | null;
  description: string | null;
  picture: PublicPicture | null;
  blocks: PageBlock[];
};

/** A stored name: random, with the size and the kind of the file. */
const ZPictureName = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d{1,5}x\d{1,5})?\.(?:webp|avif)$/);

export const getPicture = route({
  id: 'pictures.get',
  method: 'GET',
  path: '/api/pictures/:name',
  summary: 'A picture that the public page shows, in one of its sizes; the same for ever under its name',
  who: anyone,
  params: z.object({ name: ZPictureName }),
  answers: { 200: 'bytes' },
  errors: ['not_found'],
  tx: 'none',
  limit: 'file',
});
