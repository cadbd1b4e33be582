import type { CollectionConfig } from 'payload';
import { access, anyStaff, either, nobody, ownRows } from '@/access/rules';
import { choice, instant, partner, tier } from '../fields';
import { seenBy } from '../seen-by';

/** Every change of a tier, immutable. Spec 02 "The engine". */
export const TierEvents: CollectionConfig = {
  slug: 'tier-events',
  lockDocuments: false,
  defaultSort: '-at',
  admin: {
    group: 'Tiers',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['partner', 'type', 'previousTier', 'newTier', 'cause', 'at'],
    listSearchableFields: ['partner.name', 'cause', 'reason'],
    description: 'The history of tiers. Written by the portal, never changed.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRows())),
    update: access(nobody),
    delete: access(nobody),
  },
  fields: [
    partner({ admin: { description: 'Whose tier changed.' } }),
    choice('type', ['promoted', 'demoted', 'earned', 'override', 'override-expired', 'count-lowered', 'joined'], {
      required: true,
      admin: { description: 'What happened.' },
    }),
    {
      type: 'row',
      fields: [
        tier('previousTier', { admin: { description: 'The tier before.' } }),
        tier('newTier', { required: true, admin: { description: 'The tier after.' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'dealsBefore', type: 'number', required: true, admin: { description: 'Counted deals before.' } },
        { name: 'dealsAfter', type: 'number', required: true, admin: { description: 'Counted deals after.' } },
      ],
    },
    {
      name: 'cause',
      type: 'text',
      required: true,
      admin: { description: 'What led to it: a deal, training, a call, a decision of staff.' },
    },
    { name: 'actor', type: 'text', admin: { description: 'Who did it: a staff member’s e-mail, or the portal.' } },
    { name: 'reason', type: 'text', admin: { description: 'What staff gave as the reason.' } },
    instant('at', { required: true, index: true, admin: { description: 'When it happened.' } }),
  ],
};
