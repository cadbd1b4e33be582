import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateOnStanding } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, nobody, ownRows, staff } from '@/access/rules';
import { instant, partner } from '../fields';
import { knownPartners, ofThatPartner } from '../relation-options';
import { seenBy } from '../seen-by';

const editors = staff('partner-manager');

/** What a client said of the work; the mean is the partner's satisfaction. Spec 01, 02, 03. */
export const ClientReviews: CollectionConfig = {
  slug: 'client-reviews',
  lockDocuments: false,
  defaultSort: '-receivedAt',
  admin: {
    group: 'Pipeline',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['partner', 'rating', 'source', 'receivedAt'],
    listSearchableFields: ['partner.name', 'source'],
    description: 'Reviews by clients, 1 to 5. Enter one with its source; the tier engine counts it at once.',
  },
  access: {
    create: accessCreate(editors),
    read: access(either(anyStaff, ownRows())),
    update: access(editors),
    delete: access(nobody),
  },
  hooks: { beforeOperation: [lockBeforeRead], afterChange: [evaluateOnStanding] },
  fields: [
    partner({ filterOptions: knownPartners, admin: { description: 'Whose work was reviewed.' } }),
    {
      type: 'row',
      fields: [
        {
          name: 'client',
          type: 'relationship',
          relationTo: 'clients',
          filterOptions: ofThatPartner,
          admin: { description: 'Who reviewed. Only clients of this partner can be chosen.' },
        },
        {
          name: 'deal',
          type: 'relationship',
          relationTo: 'deals',
          filterOptions: ofThatPartner,
          admin: { description: 'What was reviewed. Only deals of this partner can be chosen.' },
        },
      ],
    },
    {
      name: 'rating',
      type: 'number',
      required: true,
      min: 1,
      max: 5,
      admin: { description: 'From 1, bad, to 5, excellent.' },
    },
    { name: 'comment', type: 'textarea', maxLength: 2000, admin: { description: 'The client’s words.' } },
    {
      name: 'source',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'Where the review comes from, e.g. a survey or an address on the web.' },
    },
    instant('receivedAt', { required: true, label: 'Received', admin: { description: 'When it was given.' } }),
  ],
};
