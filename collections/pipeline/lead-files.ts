import type { CollectionConfig } from 'payload';
import { access, anyStaff, nobody } from '@/access/rules';
import { FILE_PURPOSES } from '@/contracts/pipeline/leads';
import { FILES_DIR, IN_BUCKET } from '@/integrations/storage/files-place';
import { choice, partner } from '../fields';
import { seenBy } from '../seen-by';

/**
 * What partners attach to their leads, under random names. Written through `/api/partner/leads/:id/files`; partners read
 * `/api/partner/files/:id`, Payload's own addresses serve staff. Spec 03, 12.
 */
export const LeadFiles: CollectionConfig = {
  slug: 'lead-files',
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Pipeline',
    pagination: { defaultLimit: 25 },
    hidden: seenBy('partner-manager', 'support'),
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'lead', 'purpose', 'filesize', 'createdAt'],
    listSearchableFields: ['originalName', 'lead.companyName'],
    description:
      'Files, voice notes and contracts that partners attached to leads. Stored privately, under random names.',
  },
  access: { create: access(nobody), read: access(anyStaff), update: access(nobody), delete: access(nobody) },
  upload: { staticDir: FILES_DIR, disableLocalStorage: IN_BUCKET, pasteURL: false, skipSafeFetch: false },
  fields: [
    {
      name: 'originalName',
      type: 'text',
      required: true,
      label: 'Name',
      admin: { description: 'The name that the download has. Stored under a random one.' },
    },
    { name: 'lead', type: 'relationship', relationTo: 'leads', required: true, index: true },
    partner({ admin: { description: 'Whose lead it is.' } }),
    choice('purpose', FILE_PURPOSES, { required: true, defaultValue: 'file' }),
    {
      name: 'deal',
      type: 'relationship',
      relationTo: 'deals',
      index: true,
      admin: { description: 'Of a contract: the deal that it is about.' },
    },
    { name: 'seconds', type: 'number', admin: { description: 'How long a voice note is.' } },
    { name: '_objectKey', type: 'text', hidden: true },
  ],
};
