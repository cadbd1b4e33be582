import { countVersion } from '@root/hooks/db/count-version';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateAllOnDefinitionChange } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, isWorking, nobody, staff } from '@/access/rules';
import { FEATURE_KEYS } from '@/contracts/tiers/feature-keys';
import { TIER_ICON_NAMES } from '@/contracts/tiers/tier-looks';
import { hexColour, orderOfKey, wholeWithPeriod } from '../field-checks';
import { basisPoints, choice, computed, count, optionsOf, tier } from '../fields';
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
        tier('key', {
          required: true,
          unique: true,
          admin: { description: 'What the portal knows the tier by. It stays when the name changes.' },
        }),
        { name: 'name', type: 'text', required: true, maxLength: 60, admin: { description: 'As partners read it.' } },
        count('order', {
          required: true,
          unique: true,
          validate: orderOfKey,
          admin: {
            ...computed,
            description: 'From 0, the first, upwards: the order of the keys, by which everything is gated.',
          },
        }),
      ],
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'One or two sentences on the public page and on the tier’s card.' },
    },
    { name: 'benefits', type: 'richText', admin: { description: 'The long form, for the tier’s own page.' } },
    { name: 'benefitsList', type: 'textarea', admin: { description: 'One benefit a line, as partners read them.' } },
    {
      type: 'row',
      fields: [
        {
          name: 'colour',
          type: 'text',
          maxLength: 7,
          validate: hexColour,
          admin: {
            description: 'Such as #b45309. The portal takes its hue and strength, and keeps what is written readable.',
          },
        },
        choice('icon', TIER_ICON_NAMES, { admin: { description: 'Beside the name of the tier.' } }),
        {
          name: 'typicalTime',
          type: 'text',
          maxLength: 60,
          admin: { description: 'How long partners usually need, e.g. 30 to 60 days. Public.' },
        },
      ],
    },
    {
      label: 'What it pays',
      type: 'collapsible',
      fields: [
        {
          type: 'row',
          fields: [
            basisPoints('baseRateBps', { required: true, admin: { description: 'Of the value of an own deal.' } }),
            basisPoints('referralRateBps', {
              required: true,
              defaultValue: 0,
              admin: { description: 'Of the deals of partners that one of this tier brought in.' },
            }),
            basisPoints('overrideRateBps', {
              required: true,
              defaultValue: 0,
              admin: { description: 'Of the deals of the team that one of this tier leads.' },
            }),
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'customStructures',
              type: 'checkbox',
              defaultValue: false,
              admin: { description: 'Partners of this tier may have agreements of their own.' },
            },
            choice('payoutCadence', ['monthly', 'biweekly', 'weekly', 'on_demand'], {
              required: true,
              defaultValue: 'monthly',
              admin: { description: 'How often what is payable is paid.' },
            }),
          ],
        },
        {
          name: 'supportResponse',
          type: 'text',
          maxLength: 200,
          admin: { description: 'What is promised, e.g. within 4 hours. Public.' },
        },
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
              admin: { description: 'Every published module that names this tier in “required for”.' },
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
              admin: { description: 'Mean of client reviews, 0 to 5. Empty: not asked.' },
              label: 'Satisfaction required',
            },
            count('callsMin', {
              min: 0,
              label: 'Calls required',
              admin: { description: 'Calls held with staff. Empty: not asked.' },
            }),
            count('daysMin', {
              min: 0,
              admin: { description: 'Days in the tier before. Empty: not asked.' },
              label: 'Days required',
            }),
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
            count('retentionDeals', {
              min: 0,
              validate: wholeWithPeriod,
              admin: { description: 'How many deals keep the tier. Empty: it is never lost.' },
            }),
            count('retentionDays', { min: 1, admin: { description: 'Within how many days those deals count.' } }),
            count('graceDays', { min: 0, admin: { description: 'How long a partner has after a warning.' } }),
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
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'Partners can reach it only while this is ticked.' },
    },
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
