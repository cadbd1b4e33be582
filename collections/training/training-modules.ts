import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateAllOnDefinitionChange, evaluateAllOnModuleRemoved } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, staff, unlockedRows } from '@/access/rules';
import { TIERS } from '@/contracts/tiers/tier';
import { choice, count, feature, optionsOf, tier } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('content');

/** A lesson. What a tier asks for counts the published modules that name it. Spec 02, 05. */
export const TrainingModules: CollectionConfig = {
  slug: 'training-modules',
  lockDocuments: false,
  defaultSort: 'order',
  admin: {
    group: 'Training',
    hidden: seenBy('content', 'partner-manager'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', 'minTier', 'requiredForTiers', 'published'],
    listSearchableFields: ['title', 'slug'],
    description:
      'Lessons for partners. A module that is required for a tier counts towards it as soon as it is published.',
  },
  access: {
    create: accessCreate(editors),
    read: access(either(anyStaff, unlockedRows('training', { published: { equals: true } }))),
    update: access(editors),
    delete: access(editors),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    afterChange: [evaluateAllOnDefinitionChange],
    afterDelete: [evaluateAllOnModuleRemoved],
  },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200, admin: { description: 'As partners read it.' } },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 120,
      admin: { description: 'Its part of the address: small letters and dashes. Links break when it changes.' },
    },
    {
      type: 'row',
      fields: [
        choice('category', ['sales', 'marketing', 'product', 'technical'], {
          required: true,
          defaultValue: 'sales',
          admin: { description: 'Where partners find it.' },
        }),
        tier('minTier', {
          required: true,
          defaultValue: 'starter',
          index: true,
          label: 'From tier',
          admin: { description: 'Partners of this tier and above can open it.' },
        }),
      ],
    },
    feature(),
    {
      name: 'requiredForTiers',
      type: 'select',
      hasMany: true,
      options: optionsOf(TIERS),
      label: 'Required for',
      admin: { description: 'Reaching these tiers asks for this module, as soon as it is published.' },
    },
    count('validMonths', {
      min: 1,
      max: 1200,
      label: 'Valid for months',
      admin: {
        description:
          'After so many months it lapses and has to be completed again: until it is, what the tiers that require it unlock is paused. Completions that are older lapse at once. Empty: never.',
      },
    }),
    {
      name: 'teaser',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'What those below the tier may read of it.' },
    },
    { name: 'content', type: 'richText', admin: { description: 'The lesson itself.' } },
    {
      type: 'row',
      fields: [
        { name: 'durationMinutes', type: 'number', min: 0, admin: { description: 'How long it takes, in minutes.' } },
        {
          name: 'order',
          type: 'number',
          defaultValue: 0,
          admin: { description: 'Its place in the list, smallest first.' },
        },
      ],
    },
    {
      name: 'published',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: { description: 'Partners see it only while this is ticked.' },
    },
  ],
};
