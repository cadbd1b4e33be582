import type { CollectionConfig } from 'payload';
import { access, nobody, staff } from '@/access/rules';
import { cents, currency, partner, tier } from '../fields';
import { seenBy } from '../seen-by';

/** What the replay of a plan found for one partner. Written anew by each replay. */
export const PlanResults: CollectionConfig = {
  slug: 'plan-results',
  labels: { singular: 'Plan result', plural: 'Plan results' },
  lockDocuments: false,
  defaultSort: 'differenceCents',
  admin: {
    group: 'Tiers',
    hidden: seenBy('finance'),
    defaultColumns: ['plan', 'partner', 'earnedCents', 'replayedCents', 'differenceCents', 'tierReplayed'],
    listSearchableFields: ['partner.name', 'plan.name'],
    description: 'What each partner earned in the twelve months before a replay, and would have earned under the plan.',
  },
  access: {
    create: access(nobody),
    read: access(staff('finance')),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['plan', 'differenceCents'] }],
  fields: [
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plan-drafts',
      required: true,
      admin: { description: 'Which plan was replayed.' },
    },
    partner({ admin: { description: 'Whose earnings these are.' } }),
    {
      type: 'row',
      fields: [
        cents('earnedCents', { required: true, admin: { description: 'What the deals of that time really earned.' } }),
        cents('replayedCents', { required: true, admin: { description: 'What they would have earned.' } }),
        cents('differenceCents', { required: true, admin: { description: 'More, or less.' } }),
        currency({ admin: { description: 'The partner’s currency.' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        cents('baseCents', { required: true, admin: { description: 'Of the difference: by own deals.' } }),
        cents('overrideCents', { required: true, admin: { description: 'Of the difference: by the team’s deals.' } }),
        cents('referralCents', {
          required: true,
          admin: { description: 'Of the difference: by partners brought in.' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        tier('tier', { required: true, admin: { description: 'The tier when it was replayed.' } }),
        tier('tierReplayed', { required: true, admin: { description: 'The tier that it would have been.' } }),
      ],
    },
  ],
};
