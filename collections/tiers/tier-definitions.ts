import { countVersion } from '@root/hooks/db/count-version';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateAllOnDefinitionChange } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, isWorking, nobody, staff } from '@/access/rules';
import { FEATURE_KEYS } from '@/contracts/tiers/feature-keys';
import { basisPoints, choice, count, optionsOf, tier } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('partner-manager');

/** What each tier asks for and gives. Staff edit it; the engine reads it. Spec 02 "Tier definitions". */
export const TierDefinitions: CollectionConfig = {
  slug: 'tier-definitions',
  lockDocuments: false,
  defaultSort: 'order',
  admin: {
    group: 'Tiers',
    hidden: seenBy('partner-manager', 'finance', 'content'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'key', 'baseRateBps', 'dealsRequired', 'active'],
    description:
      'An edit applies from the next deal on and re-evaluates every partner. Money already earned never changes.',
  },
  access: {
    create: accessCreate(staff()),
    read: access(either(anyStaff, isWorking)),
    update: access(editors),
    delete: access(nobody),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeChange: [countVersion],
    afterChange: [evaluateAllOnDefinitionChange],
  },
  fields: [
    {
      type: 'row',
      fields: [
        tier('key', { required: true, unique: true }),
        { name: 'name', type: 'text', required: true, maxLength: 60 },
        count('order', { required: true, unique: true }),
      ],
    },
    { name: 'description', type: 'textarea', maxLength: 500 },
    { name: 'benefits', type: 'richText' },
    { name: 'benefitsList', type: 'textarea', admin: { description: 'One benefit a line, as partners read them.' } },
    {
      type: 'row',
      fields: [
        { name: 'colour', type: 'text', maxLength: 40 },
        { name: 'icon', type: 'text', maxLength: 40 },
        { name: 'typicalTime', type: 'text', maxLength: 60 },
      ],
    },
    {
      label: 'What it pays',
      type: 'collapsible',
      fields: [
        {
          type: 'row',
          fields: [
            basisPoints('baseRateBps', { required: true }),
            basisPoints('referralRateBps', { required: true, defaultValue: 0 }),
            basisPoints('overrideRateBps', { required: true, defaultValue: 0 }),
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'customStructures', type: 'checkbox', defaultValue: false },
            choice('payoutCadence', ['monthly', 'biweekly', 'weekly', 'on_demand'], {
              required: true,
              defaultValue: 'monthly',
            }),
          ],
        },
        { name: 'supportResponse', type: 'text', maxLength: 200 },
      ],
    },
    {
      label: 'What it asks for',
      type: 'collapsible',
      fields: [
        {
          type: 'row',
          fields: [
            count('dealsRequired', { min: 0, admin: { description: 'Confirmed deals; empty: not asked.' } }),
            {
              name: 'trainingRequired',
              type: 'checkbox',
              defaultValue: false,
              admin: { description: 'Every module that names this tier in "required for".' },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'satisfactionMin',
              type: 'number',
              min: 0,
              max: 5,
              admin: { description: 'Mean of client reviews, 0 to 5.' },
            },
            count('callsMin', { min: 0 }),
            count('daysMin', { min: 0, admin: { description: 'Days in the tier before.' } }),
          ],
        },
      ],
    },
    {
      label: 'Keeping it',
      type: 'collapsible',
      admin: { initCollapsed: true, description: 'Off while empty.' },
      fields: [
        {
          type: 'row',
          fields: [
            count('retentionDeals', { min: 0 }),
            count('retentionDays', { min: 1 }),
            count('graceDays', { min: 0 }),
          ],
        },
      ],
    },
    {
      name: 'unlockedFeatures',
      type: 'select',
      hasMany: true,
      options: optionsOf(FEATURE_KEYS),
      admin: {
        description: 'What partners of this tier can use. A tier does not inherit: list what the lower ones have too.',
      },
    },
    { name: 'active', type: 'checkbox', defaultValue: true },
    {
      name: 'version',
      type: 'number',
      defaultValue: 1,
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: 'Counts up with every edit; each commission names the version it was earned under.',
      },
    },
  ],
};
