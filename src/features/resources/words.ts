import type { Resource } from '@/contracts/resources/resources';
import { catalogue } from '@/texts/catalogue';

export const CATEGORY_NAMES = catalogue('resources.categories', {
  brochures: 'Brochures and decks',
  'email-templates': 'E-mail templates',
  'social-posts': 'Social posts',
  video: 'Video',
  'case-studies': 'Case studies',
  proposals: 'Proposals',
  brand: 'Brand',
  'product-sheets': 'Product sheets',
  'objection-guides': 'Objection guides',
  testimonials: 'Testimonials',
  'white-label': 'White-label',
} satisfies Record<Resource['category'], string>);

/** In the order of the contract. */
export const CATEGORY_ORDER = Object.keys(CATEGORY_NAMES) as Resource['category'][];

export const KIND_NAMES = catalogue('resources.kinds', {
  logo: 'Logo',
  banner: 'Banner',
  flyer: 'Flyer',
  deck: 'Deck',
  template: 'Template',
  video: 'Video',
  document: 'Document',
  link: 'Link',
} satisfies Record<Resource['kind'], string>);
export const KIND_ORDER = Object.keys(KIND_NAMES) as Resource['kind'][];
