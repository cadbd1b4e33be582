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
    hidden: seenBy(),
    defaultColumns: ['at', 'actor', 'action', 'target', 'outcome'],
    listSearchableFields: ['actor', 'action', 'target'],
    description: 'Every change and sign-in. Cannot be edited or deleted.',
  },
  access: { create: access(nobody), read: access(staff()), update: access(nobody), delete: access(nobody) },
  fields: [
    instant('at', { required: true, index: true }),
    { name: 'actor', type: 'text', required: true, index: true },
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'target', type: 'text', index: true },
    { name: 'outcome', type: 'text', required: true },
    { name: 'requestId', type: 'text' },
    { name: 'ip', type: 'text' },
    { name: 'detail', type: 'json', admin: factsField },
  ],
};
