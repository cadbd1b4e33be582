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
    pagination: { defaultLimit: 25 },
    hidden: seenBy('finance', 'partner-manager'),
    useAsTitle: 'id',
    defaultColumns: ['partner', 'deal', 'kind', 'amountCents', 'status', 'payableAt', 'createdAt'],
    listSearchableFields: ['partner.name', 'deal.title'],
    components: {
      edit: { beforeDocumentControls: ['/src/admin/money/commission-actions#CommissionActions'] },
      beforeListTable: [
        '/src/admin/money/export-journal#ExportJournal',
        listPresets(
          { label: 'In the hold period', query: 'where[status][equals]=pending&sort=payableAt' },
          { label: 'Ready to pay', query: 'where[status][equals]=payable' },
          { label: 'Held', query: 'where[status][equals]=held' },
          { label: 'Taken back', query: 'where[amountCents][less_than]=0' },
          { label: 'This month', query: 'where[createdAt][greater_than_equal]={month}' },
        ),
      ],
    },
    description:
      'Every line that was earned or taken back, with what it was computed from. The search finds partners and deals.',
  },
  access: {
    create: access(nobody),
    read: access(either(anyStaff, ownRowsEvenSuspended())),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['partner', 'createdAt'] }, { fields: ['status', 'payableAt'] }],
  fields: [
    partner({ admin: { description: 'Who earns this.' } }),
    {
      name: 'deal',
      type: 'relationship',
      relationTo: 'deals',
      index: true,
      admin: { description: 'What it was earned by. Empty for a bonus.' },
    },
    {
      type: 'row',
      fields: [
        choice('kind', COMMISSION_KINDS, {
          required: true,
          admin: {
            description:
              'Base: of the own deal. Override: of the team’s. Referral: of a partner brought in. Adjustment and clawback correct what was earned.',
          },
        }),
        choice('status', COMMISSION_STATUSES, {
          required: true,
          admin: {
            description:
              'Pending during the hold period, then payable, processing and paid. Held lines wait; voided ones never count.',
          },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        cents('amountCents', {
          required: true,
          admin: {
            description:
              'What the partner earns; negative when it is taken back. It never changes: corrections are new lines.',
          },
        }),
        currency({ admin: { description: 'The partner’s currency.' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        cents('basisCents', { admin: { description: 'The deal value that it was computed from.' } }, 'basisCurrency'),
        { name: 'basisCurrency', type: 'text', admin: { description: 'The deal’s currency.' } },
        basisPoints('rateBps', { admin: { description: 'Of the basis. Empty when a flat amount was agreed.' } }),
        tier('tier', { admin: { description: 'The earning partner’s tier at confirmation.' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'rule',
          type: 'text',
          admin: { description: 'Which rule gave it, and the version of the tier that it stands in.' },
        },
        {
          name: 'agreement',
          type: 'relationship',
          relationTo: 'agreements',
          admin: { description: 'The agreement that it follows, if any.' },
        },
        basisPoints('shareBps', { admin: { description: 'Of the base, when the deal is shared.' } }),
      ],
    },
    exchangeRate('fxRateMicros', {
      admin: { description: 'From the deal’s currency into the partner’s, frozen at confirmation.' },
      label: 'Exchange rate',
    }),
    {
      name: 'fxSource',
      type: 'text',
      admin: { description: 'Where the rate came from, and of which day.' },
      label: 'Source of the rate',
    },
    cents('uncappedCents', {
      admin: { description: 'What it would have been without the cap on one deal.' },
      label: 'Without the cap',
    }),
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
        instant('payableAt', { label: 'Payable from', admin: { description: 'When the hold period ends.' } }),
        {
          name: 'heldFrom',
          type: 'text',
          admin: { description: 'The state that it goes back to when the hold ends.' },
        },
        choice('heldCause', HOLD_CAUSES, {
          access: forStaff,
          admin: { description: 'Status: ends with the status of the partner. Finance: ended by finance.' },
        }),
        { name: 'heldReason', type: 'text', access: forStaff, admin: { description: 'Why it is held.' } },
      ],
    },
    { name: 'payout', type: 'text', index: true, admin: { description: 'The payout that carries it.' } },
    { name: 'reason', type: 'text', admin: { description: 'Why a bonus or a correction was written.' } },
  ],
};
