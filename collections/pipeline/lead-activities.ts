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
    pagination: { defaultLimit: 25 },
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
    {
      name: 'lead',
      type: 'relationship',
      relationTo: 'leads',
      required: true,
      admin: { description: 'On which lead.' },
    },
    partner({ admin: { description: 'Whose lead it is.' } }),
    choice('kind', ACTIVITY_KINDS, {
      required: true,
      admin: { description: 'A note, a call, a meeting, or a change that the portal recorded.' },
    }),
    { name: 'text', type: 'textarea', required: true, admin: { description: 'What happened.' } },
    instant('occurredAt', { required: true, label: 'Happened', admin: { description: 'When it happened.' } }),
    {
      type: 'row',
      fields: [
        {
          name: 'by',
          type: 'relationship',
          relationTo: 'partner-users',
          admin: { description: 'Which member did it. Empty: the portal or staff.' },
        },
        {
          name: 'byName',
          type: 'text',
          label: 'Name then',
          admin: { description: 'The name of whoever did it, as it was then.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'from', type: 'text', admin: { description: 'The stage before, when it was moved.' } },
        { name: 'to', type: 'text', admin: { description: 'The stage after, when it was moved.' } },
      ],
    },
    {
      name: 'file',
      type: 'relationship',
      relationTo: 'lead-files',
      admin: { description: 'What was attached, or the voice note.' },
    },
    { name: 'createHash', type: 'text', hidden: true },
  ],
};
