import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { checkSplitTerms, lockDealFirst } from '@root/hooks/money/settle-splits-first';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, nobody, ownRows, staff } from '@/access/rules';
import { basisPoints, cents, choice, instant, partner } from '../fields';
import { knownPartners } from '../relation-options';
import { seenBy } from '../seen-by';

/** Every correction and refund of a deal's value, immutable. Spec 03: "Every value correction is recorded". */
export const DealChanges: CollectionConfig = {
  slug: 'deal-changes',
  lockDocuments: false,
  defaultSort: '-at',
  admin: {
    group: 'Pipeline',
    hidden: seenBy('partner-manager', 'finance'),
    defaultColumns: ['deal', 'kind', 'fromCents', 'toCents', 'by', 'at'],
    description: 'Corrections and refunds. Written by the portal, never changed.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRows())),
    update: access(nobody),
    delete: access(nobody),
  },
  fields: [
    {
      name: 'deal',
      type: 'relationship',
      relationTo: 'deals',
      required: true,
      index: true,
      admin: { description: 'The deal that was changed.' },
    },
    partner({ admin: { description: 'Whose deal it is.' } }),
    choice('kind', ['correction', 'refund', 'cancellation'], {
      required: true,
      admin: { description: 'Whether the value was corrected, refunded, or the deal cancelled.' },
    }),
    {
      type: 'row',
      fields: [
        cents('fromCents', { required: true, admin: { description: 'The value before, in the deal’s currency.' } }),
        cents('toCents', { required: true, admin: { description: 'The value after.' } }),
      ],
    },
    { name: 'reason', type: 'text', required: true, admin: { description: 'Why, as the partner reads it.' } },
    { name: 'by', type: 'text', required: true, admin: { description: 'Who did it.' } },
    instant('at', { required: true, admin: { description: 'When it was done.' } }),
  ],
};

const splitters = staff('partner-manager', 'finance');

/** How the base of a shared lead's deal is divided; the deal's partner has the rest. Spec 04 "Exact rules" 2. */
export const DealSplits: CollectionConfig = {
  slug: 'deal-splits',
  lockDocuments: false,
  admin: {
    group: 'Pipeline',
    hidden: seenBy('partner-manager', 'finance'),
    defaultColumns: ['deal', 'partner', 'shareBps'],
    description:
      'Shares agreed before the confirmation, and only until then. They must leave something for the deal’s own partner.',
  },
  access: {
    create: accessCreate(splitters),
    read: access(either(anyStaff, ownRows())),
    update: access(splitters),
    delete: access(splitters),
  },
  hooks: { beforeOperation: [lockDealFirst, lockBeforeRead], beforeValidate: [checkSplitTerms] },
  indexes: [{ fields: ['deal', 'partner'], unique: true }],
  fields: [
    {
      name: 'deal',
      type: 'relationship',
      relationTo: 'deals',
      required: true,
      index: true,
      admin: { description: 'The deal that is shared. Only until it is decided.' },
    },
    partner({
      filterOptions: knownPartners,
      admin: { description: 'Who has a share, beside the deal’s own partner.' },
    }),
    basisPoints('shareBps', {
      required: true,
      min: 1,
      max: 9999,
      admin: { description: 'Of the base commission. All shares together leave something for the deal’s own partner.' },
    }),
  ],
};
