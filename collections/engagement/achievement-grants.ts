import type { CollectionConfig } from 'payload';
import { access, anyStaff, either, nobody, ownRows } from '@/access/rules';
import { instant, partner } from '../fields';
import { seenBy } from '../seen-by';

/** Which partner reached which achievement, and when: once, immutable, written by the portal alone. Spec 08. */
export const AchievementGrants: CollectionConfig = {
  slug: 'achievement-grants',
  lockDocuments: false,
  defaultSort: '-grantedAt',
  admin: {
    group: 'Engagement',
    hidden: seenBy('partner-manager', 'content', 'support'),
    defaultColumns: ['partner', 'achievement', 'grantedAt'],
    listSearchableFields: ['partner.name', 'achievement.title'],
    description: 'Who reached what. Written by the portal, never changed and never taken back.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRows())),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['partner', 'achievement'], unique: true }],
  fields: [
    partner({ admin: { description: 'Who reached it.' } }),
    {
      name: 'achievement',
      type: 'relationship',
      relationTo: 'achievements',
      required: true,
      index: true,
      admin: { description: 'What was reached.' },
    },
    instant('grantedAt', { required: true, label: 'Granted', admin: { description: 'When the portal granted it.' } }),
  ],
};
