import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateOnStanding } from '@root/hooks/tiers/evaluate-on-change';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, actorOfUser, anyStaff, either, nobody, ownRows, staff } from '@/access/rules';
import { choice, instant, partner } from '../fields';
import { knownPartners } from '../relation-options';
import { seenBy } from '../seen-by';

const editors = staff('partner-manager', 'support');

/** A call held with a partner; it counts for the tier. Spec 02, 05. */
export const EngagementCalls: CollectionConfig = {
  slug: 'engagement-calls',
  lockDocuments: false,
  defaultSort: '-heldAt',
  admin: {
    group: 'Partners',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['partner', 'kind', 'heldAt'],
    listSearchableFields: ['partner.name'],
    description: 'Calls held with partners. Log one when it is over.',
  },
  access: {
    create: accessCreate(editors),
    read: access(either(anyStaff, ownRows())),
    update: access(editors),
    delete: access(nobody),
  },
  hooks: { beforeOperation: [lockBeforeRead], afterChange: [evaluateOnStanding] },
  fields: [
    partner({ filterOptions: knownPartners, admin: { description: 'With whom the call was held.' } }),
    choice('kind', ['check-in', 'strategy', 'coaching', 'office-hours'], {
      required: true,
      defaultValue: 'check-in',
      admin: { description: 'What it was about. Every kind counts the same for the tier.' },
    }),
    instant('heldAt', {
      required: true,
      label: 'Held',
      admin: { description: 'When it took place. Log calls that are over.' },
    }),
    {
      name: 'notes',
      type: 'textarea',
      maxLength: 5000,
      access: { read: ({ req }) => anyStaff(actorOfUser(req)) },
      admin: { description: 'Seen by staff only.' },
    },
  ],
};
