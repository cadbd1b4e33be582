import type { CollectionConfig } from 'payload';
import { access, anyStaff, either, nobody, ownRows } from '@/access/rules';
import { ACTIVITY_KINDS } from '@/contracts/pipeline/leads';
import { choice, instant, partner } from '../fields';
import { seenBy } from '../seen-by';

/** The timeline of a lead. Written through `/api/partner/leads/:id/activity` and by moves; never changed. Spec 03. */
export const LeadActivities: CollectionConfig = {
  slug: 'lead-activities',
  lockDocuments: false,
  defaultSort: '-occurredAt',
  admin: {
    group: 'Pipeline',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['lead', 'kind', 'text', 'byName', 'occurredAt'],
    listSearchableFields: ['text', 'byName', 'lead.companyName'],
    description: 'What happened on each lead.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRows())),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['lead', 'occurredAt'] }],
  fields: [
    { name: 'lead', type: 'relationship', relationTo: 'leads', required: true },
    partner(),
    choice('kind', ACTIVITY_KINDS, { required: true }),
    { name: 'text', type: 'textarea', required: true },
    instant('occurredAt', { required: true }),
    {
      type: 'row',
      fields: [
        { name: 'by', type: 'relationship', relationTo: 'partner-users' },
        { name: 'byName', type: 'text' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'from', type: 'text' },
        { name: 'to', type: 'text' },
      ],
    },
    { name: 'createHash', type: 'text', hidden: true },
  ],
};
