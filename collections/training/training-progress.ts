import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateOnStanding } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, ownRows, staff } from '@/access/rules';
import { count, instant, partner } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('content', 'partner-manager');

/** How far a partner user is in a module; complete ones feed the tier. Spec 02, 05. */
export const TrainingProgress: CollectionConfig = {
  slug: 'training-progress',
  labels: { singular: 'Training progress', plural: 'Training progress' },
  lockDocuments: false,
  admin: {
    group: 'Training',
    hidden: seenBy('content', 'partner-manager'),
    defaultColumns: ['user', 'module', 'percent', 'completedAt'],
    listSearchableFields: ['user.name', 'module.title', 'partner.name'],
    description: 'Who has learned what. Completing a module by hand counts towards the tier at once.',
  },
  access: {
    create: accessCreate(editors),
    read: access(either(anyStaff, ownRows())),
    update: access(editors),
    delete: access(staff()),
  },
  hooks: { beforeOperation: [lockBeforeRead], afterChange: [evaluateOnStanding] },
  indexes: [{ fields: ['user', 'module'], unique: true }],
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'partner-users',
      required: true,
      index: true,
      admin: { description: 'Who learns.' },
    },
    partner({ admin: { description: 'For which partner; must be the one that the user acts for.' } }),
    {
      name: 'module',
      type: 'relationship',
      relationTo: 'training-modules',
      required: true,
      index: true,
      admin: { description: 'What is learned.' },
    },
    count('percent', {
      min: 0,
      max: 100,
      defaultValue: 0,
      admin: { description: 'How far the user is, from 0 to 100.' },
    }),
    instant('completedAt', {
      label: 'Completed',
      admin: { description: 'When it was first completed. Setting it counts for the tier at once.' },
    }),
    instant('renewedAt', {
      label: 'Renewed',
      admin: {
        description: 'When it was last completed again, for modules that are valid for some months only.',
      },
    }),
  ],
};
