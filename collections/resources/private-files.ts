import { nameRandomly } from '@root/hooks/resources/name-randomly';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, staff } from '@/access/rules';
import { FILES_DIR, IN_BUCKET } from '@/integrations/storage/files-place';
import { seenBy } from '../seen-by';

const editors = staff('content', 'partner-manager');

/** Files stored under random names. Payload's URLs serve staff; partners read `/api/partner/files/:id`. Spec 06, 12. */
export const PrivateFiles: CollectionConfig = {
  slug: 'private-files',
  labels: { singular: 'File', plural: 'Files' },
  lockDocuments: false,
  admin: {
    group: 'Resources',
    hidden: seenBy('content', 'partner-manager'),
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'mimeType', 'filesize', 'createdAt'],
    description: 'The files behind the material. Stored privately, under random names.',
  },
  access: { create: accessCreate(editors), read: access(anyStaff), update: access(editors), delete: access(editors) },
  hooks: { beforeOperation: [nameRandomly] },
  upload: {
    staticDir: FILES_DIR,
    disableLocalStorage: IN_BUCKET,
    mimeTypes: [
      'image/png',
      'image/jpeg',
      'image/webp',
      'application/pdf',
      'video/mp4',
      'application/zip',
      'text/plain',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.*',
    ],
    pasteURL: false,
    skipSafeFetch: false,
  },
  fields: [
    {
      name: 'originalName',
      type: 'text',
      admin: { readOnly: true, description: 'The name that the download has. Stored under a random one.' },
    },
    // Payload's S3 adapter brings this field along: declared here, the table has its column with and without a bucket.
    { name: '_objectKey', type: 'text', hidden: true },
  ],
};
