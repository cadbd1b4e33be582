import type { Resource } from '@/contracts/resources/resources';

/** The words of the library, in one place so that a language is another file of this shape. */
export const CATEGORY_NAMES: Record<Resource['category'], string> = {
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
};

/** In the order of the contract. */
export const CATEGORY_ORDER = Object.keys(CATEGORY_NAMES) as Resource['category'][];

export const KIND_NAMES: Record<Resource['kind'], string> = {
  logo: 'Logo',
  banner: 'Banner',
  flyer: 'Flyer',
  deck: 'Deck',
  template: 'Template',
  video: 'Video',
  document: 'Document',
  link: 'Link',
};
export const KIND_ORDER = Object.keys(KIND_NAMES) as Resource['kind'][];
