import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { announceGrant, announceGrantRemoved } from '@root/hooks/tiers/announce-grant';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, ownRows, staff } from '@/access/rules';
import { FEATURE_KEYS } from '@/contracts/tiers/feature-keys';
import { choice, computed, instant, partner } from '../fields';
import { knownPartners } from '../relation-options';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');

/** A feature given to one partner for a time, beside what the tier unlocks. Spec 02 "Feature gating". */
export const FeatureGrants: CollectionConfig = {
  slug: 'feature-grants',
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Tiers',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['partner', 'feature', 'from', 'until', 'usageCount'],
    listSearchableFields: ['partner.name', 'reason'],
    description: 'Give one partner one feature, for a time, with a reason.',
  },
  access: {
    create: accessCreate(managers),
    read: access(either(anyStaff, ownRows())),
    update: access(managers),
    delete: access(managers),
  },
  hooks: { beforeOperation: [lockBeforeRead], afterChange: [announceGrant], afterDelete: [announceGrantRemoved] },
  fields: [
    partner({ filterOptions: knownPartners, admin: { description: 'Who gets it.' } }),
    choice('feature', FEATURE_KEYS, {
      required: true,
      index: true,
      admin: { description: 'What can be used, whatever the tier.' },
    }),
    {
      type: 'row',
      fields: [
        instant('from', { admin: { description: 'From then on. Empty: at once.' } }),
        instant('until', { admin: { description: 'Until then. Empty: until the grant is deleted.' } }),
      ],
    },
    { name: 'reason', type: 'text', required: true, maxLength: 500, admin: { description: 'Why; staff read it.' } },
    {
      type: 'row',
      fields: [
        {
          name: 'usageCount',
          type: 'number',
          defaultValue: 0,
          admin: { ...computed, description: 'How often it was used by this grant.' },
        },
        instant('lastUsedAt', { admin: { ...computed, description: 'When it was used last.' }, label: 'Last used' }),
      ],
    },
  ],
};
