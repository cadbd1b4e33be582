import type { CollectionConfig, FieldAccessArgs } from 'payload';
import { access, actorOfUser, anyStaff, either, nobody, ownRowsEvenSuspended } from '@/access/rules';
import { COMMISSION_KINDS, COMMISSION_STATUSES, HOLD_CAUSES } from '@/contracts/money/commissions';
import { basisPoints, cents, choice, currency, exchangeRate, instant, partner, tier } from '../fields';
import { listPresets } from '../list-presets';
import { seenBy } from '../seen-by';

/** Why a line is looked into is between staff. */
const forStaff = { read: ({ req }: Pick<FieldAccessArgs, 'req'>) => anyStaff(actorOfUser(req)) };

/**
 * What a deal or a bonus earns for one partner. Rows are written by the money use cases only: an amount never changes,
 * no row is deleted, corrections are new rows (the database refuses the rest). Spec 04.
 */
export const Commissions: CollectionConfig = {
  slug: 'commissions',
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Money',
    hidden: seenBy('finance', 'partner-manager'),
    useAsTitle: 'id',
    defaultColumns: ['partner', 'deal', 'kind', 'amountCents', 'status', 'payableAt', 'createdAt'],
    listSearchableFields: ['partner.name', 'deal.title'],
    components: {
      beforeListTable: [
        listPresets(
          { label: 'In the hold period', query: 'where[status][equals]=pending&sort=payableAt' },
          { label: 'Ready to pay', query: 'where[status][equals]=payable' },
          { label: 'Held', query: 'where[status][equals]=held' },
          { label: 'Taken back', query: 'where[amountCents][less_than]=0' },
          { label: 'This month', query: 'where[createdAt][greater_than_equal]={month}' },
        ),
      ],
    },
    description: 'Every line that was earned or taken back, with what it was computed from.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRowsEvenSuspended())),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['partner', 'createdAt'] }, { fields: ['status', 'payableAt'] }],
  fields: [
    partner(),
    { name: 'deal', type: 'relationship', relationTo: 'deals', index: true },
    {
      type: 'row',
      fields: [
        choice('kind', COMMISSION_KINDS, { required: true }),
        choice('status', COMMISSION_STATUSES, { required: true }),
      ],
    },
    { type: 'row', fields: [cents('amountCents', { required: true }), currency()] },
    {
      type: 'row',
      fields: [
        cents('basisCents', {}, 'basisCurrency'),
        { name: 'basisCurrency', type: 'text' },
        basisPoints('rateBps'),
        tier(),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'rule', type: 'text' },
        { name: 'agreement', type: 'relationship', relationTo: 'agreements' },
        basisPoints('shareBps'),
      ],
    },
    exchangeRate('fxRateMicros', { admin: { description: 'Rate of conversion at confirmation.' } }),
    { name: 'fxSource', type: 'text', admin: { description: 'Where the rate came from, and of which day.' } },
    cents('uncappedCents', { admin: { description: 'What it would have been without the cap on one deal.' } }),
    {
      name: 'reverses',
      type: 'relationship',
      relationTo: 'commissions',
      index: true,
      admin: { description: 'The original line that this one takes back, in whole or in part.' },
    },
    {
      name: 'corrects',
      type: 'relationship',
      relationTo: 'commissions',
      index: true,
      admin: { description: 'The original line whose deal value was corrected.' },
    },
    {
      type: 'row',
      fields: [
        instant('payableAt'),
        { name: 'heldFrom', type: 'text' },
        choice('heldCause', HOLD_CAUSES, { access: forStaff }),
        { name: 'heldReason', type: 'text', access: forStaff },
      ],
    },
    { name: 'payout', type: 'text', index: true },
    { name: 'reason', type: 'text' },
  ],
};
