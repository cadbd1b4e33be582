import type { CollectionConfig } from 'payload';
import { access, nobody, staff } from '@/access/rules';
import { factsField, instant } from '../fields';
import { seenBy } from '../seen-by';

/** Who did what, when, from where. Append-only at the database. Spec 12. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  lockDocuments: false,
  timestamps: false,
  defaultSort: '-at',
  admin: {
    group: 'Trust',
    pagination: { defaultLimit: 25 },
    hidden: seenBy(),
    defaultColumns: ['at', 'actor', 'action', 'target', 'outcome'],
    listSearchableFields: ['actor', 'action', 'target'],
    description: 'Every change and sign-in. Cannot be edited or deleted.',
  },
  access: { create: access(nobody), read: access(staff()), update: access(nobody), delete: access(nobody) },
  fields: [
    instant('at', { required: true, index: true, admin: { description: 'When it happened.' } }),
    {
      name: 'actor',
      type: 'text',
      required: true,
      index: true,
      admin: { description: 'Who did it: the kind and the id, never a name or an address.' },
    },
    { name: 'action', type: 'text', required: true, index: true, admin: { description: 'What was done.' } },
    { name: 'target', type: 'text', index: true, admin: { description: 'To what it was done, by its id.' } },
    {
      name: 'outcome',
      type: 'text',
      required: true,
      admin: { description: 'Whether it was done or refused, and why.' },
    },
    { name: 'requestId', type: 'text', admin: { description: 'Find it in the server’s log by this.' } },
    { name: 'ip', type: 'text', admin: { description: 'The address that it came from.' } },
    { name: 'detail', type: 'json', admin: { ...factsField, description: 'What else is known of it.' } },
  ],
};
