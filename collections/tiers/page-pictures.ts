import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { drawPicture } from '@root/hooks/tiers/draw-picture';
import { keepShownPicture, pictureChanged } from '@root/hooks/tiers/page-changed';
import type { CollectionConfig, ImageSize } from 'payload';
import { access, accessCreate, anyStaff, staff } from '@/access/rules';
import { FILES_DIR, IN_BUCKET } from '@/integrations/storage/files-place';
import { seenBy } from '../seen-by';

const editors = staff('content');

const webp = (name: string, width: number): ImageSize => ({
  name,
  width,
  formatOptions: { format: 'webp', options: { quality: 78 } },
});
const avif = (name: string, width: number, withoutEnlargement?: true): ImageSize => ({
  name,
  width,
  ...(withoutEnlargement && { withoutEnlargement }),
  formatOptions: { format: 'avif', options: { quality: 52, effort: 3 } },
});

/**
 * Pictures of the public page. Drawn anew from their pixels when they come, and kept in a few widths. Visitors read
 * `/api/pictures/:name`, which gives what the published page shows; Payload's own addresses serve staff. Spec 01, 12.
 */
export const PagePictures: CollectionConfig = {
  slug: 'page-pictures',
  labels: { singular: 'Picture', plural: 'Pictures' },
  lockDocuments: false,
  disableDuplicate: true,
  admin: {
    group: 'Programme',
    hidden: seenBy('content'),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'width', 'height', 'createdAt'],
    listSearchableFields: ['alt', 'originalName'],
    description:
      'Pictures for the public page: JPEG, PNG or WebP up to 10 MB. A published page shows them to everybody.',
  },
  access: { create: accessCreate(editors), read: access(anyStaff), update: access(editors), delete: access(editors) },
  hooks: {
    beforeOperation: [lockBeforeRead, drawPicture],
    beforeDelete: [keepShownPicture],
    afterChange: [pictureChanged],
  },
  upload: {
    staticDir: FILES_DIR,
    disableLocalStorage: IN_BUCKET,
    // AVIF for the sizes that are made here; what comes is narrowed by `drawPicture`.
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    skipSafeFetch: false,
    adminThumbnail: 'small',
    displayPreview: true,
    imageSizes: [
      webp('small', 480),
      webp('medium', 960),
      avif('smallAvif', 480),
      avif('mediumAvif', 960),
      avif('largeAvif', 1600, true),
    ],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 300,
      label: 'What it shows',
      validate: (value: unknown) =>
        (typeof value === 'string' && value.trim() !== '' && value.length <= 300) ||
        'Say in up to 300 characters what the picture shows.',
      admin: { description: 'Read out to who does not see it, and shown when it does not load.' },
    },
    {
      name: 'originalName',
      type: 'text',
      admin: { readOnly: true, description: 'The name it came with. Stored under a random one.' },
    },
    // Payload's S3 adapter brings this field along: declared here, the table has its column with and without a bucket.
    { name: '_objectKey', type: 'text', hidden: true },
  ],
};
