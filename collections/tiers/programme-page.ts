import { pageChanged } from '@root/hooks/tiers/page-changed';
import type { GlobalConfig } from 'payload';
import { access, anyStaff, either, type Rule, staff } from '@/access/rules';
import { defaultBlocks } from '@/domain/tiers/page/default-blocks';
import { seenBy } from '../seen-by';
import { PAGE_BLOCKS } from './page-blocks';
import { pageBlocks, pageLine, pageWords } from './page-checks';

const editors = staff('content');
/** What is published is on the page for everybody; a draft is its editors'. */
const published: Rule = (actor) => anyStaff(actor) && { _status: { equals: 'published' } };

/** The public partnership page at `/`, as blocks. Until one is published the page stands as it came. Spec 01. */
export const ProgrammePage: GlobalConfig = {
  slug: 'programme-page',
  label: 'Public page',
  lockDocuments: false,
  versions: { drafts: true, max: 50 },
  admin: {
    group: 'Programme',
    hidden: seenBy('content'),
    preview: () => '/programme-preview',
    description:
      'What visitors read at the address of the portal. In all texts {programme}, {bestRate}, {holdDays}, {clearing}, {payoutTerms}, {payoutMinimum} and {referralTerms} stand for what holds now. Publish shows it at once.',
  },
  access: { read: access(either(editors, published)), readVersions: access(editors), update: access(editors) },
  hooks: { afterChange: [pageChanged] },
  fields: [
    {
      name: 'blocks',
      type: 'blocks',
      maxRows: 40,
      blocks: PAGE_BLOCKS,
      defaultValue: defaultBlocks,
      validate: pageBlocks,
      label: 'Parts',
      labels: { singular: 'Part', plural: 'Parts' },
      admin: {
        initCollapsed: true,
        description: 'The parts of the page, from top to bottom. Without any, the page stands as it came.',
      },
    },
    {
      type: 'collapsible',
      label: 'Search engines and shared links',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'metaTitle',
          type: 'text',
          maxLength: 70,
          label: 'Title',
          validate: pageLine,
          admin: { description: 'In the tab and in search results. Empty: the name of the programme.' },
        },
        {
          name: 'metaDescription',
          type: 'textarea',
          maxLength: 200,
          label: 'Description',
          validate: pageWords,
          admin: { description: 'One or two sentences in search results. Empty: the portal’s own.' },
        },
        {
          name: 'metaPicture',
          type: 'upload',
          relationTo: 'page-pictures',
          label: 'Picture',
          admin: { description: 'Beside a shared link. Empty: the picture of the opening.' },
        },
      ],
    },
  ],
};
