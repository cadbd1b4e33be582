import { lockBeforeRead } from '@root/hooks/db/lock-row';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, staff, unlockedRows } from '@/access/rules';
import { ASSET_CATEGORIES, ASSET_KINDS } from '@/contracts/resources/resources';
import { choice, feature, tier } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('content');

/** Marketing and sales material by tier. A partner below the tier sees the teaser only, by our own list. Spec 06. */
export const MarketingAssets: CollectionConfig = {
  slug: 'marketing-assets',
  lockDocuments: false,
  admin: {
    group: 'Resources',
    hidden: seenBy('content', 'partner-manager'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', 'kind', 'minTier', 'published'],
    listSearchableFields: ['title', 'teaser'],
    description: 'Material for partners. Those below the tier see title, kind and teaser, nothing else.',
  },
  access: {
    create: accessCreate(editors),
    read: access(either(anyStaff, unlockedRows('resources', { published: { equals: true } }))),
    update: access(editors),
    delete: access(editors),
  },
  hooks: { beforeOperation: [lockBeforeRead] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'Shown to every partner, also to those below the tier.' },
    },
    {
      type: 'row',
      fields: [
        choice('category', ASSET_CATEGORIES, { required: true, admin: { description: 'Where partners find it.' } }),
        choice('kind', ASSET_KINDS, {
          required: true,
          admin: { description: 'A document, a picture, a video or a link.' },
        }),
        tier('minTier', {
          required: true,
          defaultValue: 'starter',
          index: true,
          label: 'From tier',
          admin: { description: 'Partners of this tier and above can open it.' },
        }),
      ],
    },
    feature(),
    {
      name: 'teaser',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'Public within the programme: what those below the tier read.' },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 5000,
      admin: { description: 'Shown with the material, to those who can open it.' },
    },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'private-files',
      admin: { description: 'What is downloaded. Give a file or a link.' },
    },
    {
      name: 'link',
      type: 'text',
      maxLength: 500,
      validate: (value: unknown) =>
        !value ||
        /^https?:\/\/\S{1,490}$/.test(String(value)) ||
        'Must be a web address that begins with https:// or http://, of at most 500 characters.',
      admin: { description: 'Where the material is, when it is not a file of ours.' },
    },
    {
      name: 'published',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      admin: { description: 'Partners see it only while this is ticked.' },
    },
  ],
};
