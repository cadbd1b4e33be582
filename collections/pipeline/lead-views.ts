import type { CollectionConfig } from 'payload';
import { access, adminsOnly, nobody } from '@/access/rules';
import { partner } from '../fields';
import { seenBy } from '../seen-by';

/** A filter of the leads page that a member keeps under a name. Read and written by the portal's own routes. Spec 03. */
export const LeadViews: CollectionConfig = {
  slug: 'lead-views',
  lockDocuments: false,
  defaultSort: 'name',
  admin: {
    group: 'Pipeline',
    hidden: seenBy(),
    useAsTitle: 'name',
    defaultColumns: ['name', 'user', 'partner'],
    description: 'Views of the leads page that members saved for themselves.',
  },
  access: { create: nobody, read: access(adminsOnly), update: nobody, delete: nobody },
  fields: [
    partner({ admin: { description: 'For which partner.' } }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'partner-users',
      required: true,
      index: true,
      admin: { description: 'Who saved it.' },
    },
    { name: 'name', type: 'text', required: true, maxLength: 60, admin: { description: 'As its owner calls it.' } },
    {
      name: 'query',
      type: 'text',
      required: true,
      maxLength: 600,
      admin: { description: 'The filters and the order, as the address of the page has them.' },
    },
  ],
};
