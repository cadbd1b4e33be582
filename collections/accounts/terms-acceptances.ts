import type { CollectionConfig } from 'payload';
import { access, anyStaff, either, nobody, ownRowsEvenSuspended } from '@/access/rules';
import { instant, partner } from '../fields';
import { seenBy } from '../seen-by';

/** That a partner accepted new terms: which, who, when. Never changed. */
export const TermsAcceptances: CollectionConfig = {
  slug: 'terms-acceptances',
  labels: { singular: 'Acceptance of terms', plural: 'Acceptances of terms' },
  lockDocuments: false,
  defaultSort: '-acceptedAt',
  admin: {
    group: 'Partners',
    hidden: seenBy('finance', 'partner-manager'),
    defaultColumns: ['partner', 'version', 'user', 'acceptedAt'],
    listSearchableFields: ['partner.name', 'version'],
    description: 'Who accepted which terms. Written by the portal, never changed.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRowsEvenSuspended())),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['plan', 'partner'], unique: true }],
  fields: [
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plan-drafts',
      required: true,
      admin: { description: 'The plan that the terms came with.' },
    },
    partner({ admin: { description: 'Who is bound by it.' } }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'partner-users',
      admin: { description: 'Who accepted for the partner.' },
    },
    { name: 'version', type: 'text', required: true, admin: { description: 'The version of the terms.' } },
    {
      name: 'textHash',
      type: 'text',
      required: true,
      label: 'Hash of the text',
      admin: { description: 'SHA-256 of the text that was shown.' },
    },
    instant('acceptedAt', { required: true, label: 'Accepted', admin: { description: 'When it was accepted.' } }),
  ],
};
