import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { refuseGuarded } from '@root/hooks/db/refuse-guarded';
import { settleOnTransition } from '@root/hooks/money/settle-on-transition';
import type { CollectionConfig } from 'payload';
import { DEAL_GUARDED } from '@/access/guarded-fields';
import { access, accessCreate, actorOfUser, anyStaff, either, nobody, ownRows, staff } from '@/access/rules';
import { DEAL_STATUSES } from '@/contracts/pipeline/deals';
import { cents, choice, computed, currency, exchangeRate, instant, partner } from '../fields';
import { listPresets } from '../list-presets';
import { related } from '../related';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');

/** A lead that was won: claimed by the partner, decided by staff. Spec 03 "Deals and clients". */
export const Deals: CollectionConfig = {
  slug: 'deals',
  lockDocuments: false,
  defaultSort: '-claimedAt',
  admin: {
    group: 'Pipeline',
    pagination: { defaultLimit: 25 },
    hidden: seenBy('partner-manager', 'finance', 'support'),
    useAsTitle: 'title',
    components: {
      edit: { beforeDocumentControls: ['/src/admin/pipeline/deal-actions#DealActions'] },
      beforeListTable: [
        listPresets(
          { label: 'Waiting', query: 'where[status][equals]=claimed&sort=claimedAt' },
          { label: 'Confirmed this month', query: 'where[confirmedAt][greater_than_equal]={month}&sort=-confirmedAt' },
          { label: 'Completed', query: 'where[status][equals]=completed' },
          { label: 'Refunded', query: 'where[refundedCents][greater_than]=0' },
          { label: 'Rejected', query: 'where[status][equals]=rejected' },
        ),
        '/src/admin/pipeline/decide-selected#DecideSelected',
      ],
    },
    defaultColumns: ['title', 'partner', 'status', 'valueCents', 'claimedAt', 'decide'],
    listSearchableFields: ['title', 'partner.name'],
    description:
      'Won leads. Confirm, correct, reject, cancel, complete or refund by the buttons on a deal; money follows by itself.',
  },
  access: {
    create: accessCreate(nobody),
    read: access(either(anyStaff, ownRows())),
    update: access(managers),
    delete: access(nobody),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [refuseGuarded(DEAL_GUARDED)],
    afterChange: [settleOnTransition],
  },
  indexes: [{ fields: ['partner', 'claimedAt'] }, { fields: ['status', 'claimedAt'] }],
  fields: [
    {
      name: 'decide',
      label: 'Decide',
      type: 'ui',
      admin: { components: { Cell: '/src/admin/pipeline/decide-deal-cell#DecideDealCell' } },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'As it stands in lists and on commissions.' },
    },
    choice('status', DEAL_STATUSES, {
      required: true,
      defaultValue: 'claimed',
      admin: { ...computed, position: 'sidebar', description: 'Changes by the buttons above only.' },
    }),
    partner({
      admin: { ...computed, position: 'sidebar', description: 'Who won it. It cannot be given to another partner.' },
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'lead',
          type: 'relationship',
          relationTo: 'leads',
          index: true,
          admin: { ...computed, description: 'The lead that was won.' },
        },
        {
          name: 'client',
          type: 'relationship',
          relationTo: 'clients',
          index: true,
          admin: { description: 'Who buys.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        cents('valueCents', {
          required: true,
          min: 1,
          max: 100_000_000_000,
          admin: { ...computed, description: 'What was sold. Correct it by the button above: the commissions follow.' },
        }),
        cents('refundedCents', {
          required: true,
          defaultValue: 0,
          admin: { ...computed, description: 'How much of the value was given back.' },
        }),
        currency({ admin: { ...computed, description: 'The currency it was sold in.' } }),
      ],
    },
    choice('projectType', ['website', 'webshop', 'app', 'branding', 'marketing', 'other'], {
      admin: { description: 'What was sold. Agreements may ask for it.' },
    }),
    {
      type: 'row',
      fields: [
        instant('claimedAt', {
          required: true,
          admin: { ...computed, description: 'When the partner claimed it.' },
          label: 'Claimed',
        }),
        instant('confirmedAt', {
          index: true,
          admin: { ...computed, description: 'When staff confirmed it; commissions count from then on.' },
          label: 'Confirmed',
        }),
        instant('completedAt', {
          admin: { ...computed, description: 'When the project was done.' },
          label: 'Completed',
        }),
      ],
    },
    {
      name: 'startDate',
      type: 'date',
      admin: { date: { pickerAppearance: 'dayOnly' }, description: 'When the project begins.' },
    },
    {
      name: 'reason',
      type: 'text',
      admin: { ...computed, description: 'Why it was rejected, cancelled or refunded.' },
    },
    { name: 'decidedBy', type: 'text', admin: { ...computed, description: 'Who decided last.' } },
    exchangeRate('reportingRateMicros', {
      admin: { ...computed, description: 'Into the programme’s reporting currency, frozen at confirmation.' },
      label: 'Reporting rate',
    }),
    {
      name: 'staffNote',
      type: 'textarea',
      maxLength: 5000,
      access: { read: ({ req }) => anyStaff(actorOfUser(req)) },
      admin: { description: 'Seen by staff only.' },
    },
    related({
      title: 'Commissions',
      collection: 'commissions',
      on: 'deal',
      sort: '-createdAt',
      none: 'Nothing is booked for this deal. Commissions are written when it is confirmed.',
      columns: [
        { field: 'kind', label: 'Kind', as: 'word' },
        { field: 'partner', label: 'Partner', as: 'name' },
        { field: 'amountCents', label: 'Amount', as: 'money' },
        { field: 'rateBps', label: 'Rate', as: 'percent' },
        { field: 'status', label: 'Status', as: 'word' },
        { field: 'createdAt', label: 'Written', as: 'day' },
      ],
    }),
    related({
      title: 'Changes of value',
      collection: 'deal-changes',
      on: 'deal',
      sort: '-at',
      none: 'The value was never corrected or refunded.',
      columns: [
        { field: 'kind', label: 'Kind', as: 'word' },
        { field: 'fromCents', label: 'From', as: 'money' },
        { field: 'toCents', label: 'To', as: 'money' },
        { field: 'reason', label: 'Reason' },
        { field: 'by', label: 'By' },
        { field: 'at', label: 'When', as: 'day' },
      ],
    }),
    related({
      title: 'Contract',
      collection: 'lead-files',
      on: 'deal',
      sort: '-createdAt',
      none: 'No contract was attached.',
      columns: [
        { field: 'originalName', label: 'Name' },
        { field: 'createdAt', label: 'When', as: 'day' },
      ],
    }),
    related({
      title: 'Shares',
      collection: 'deal-splits',
      on: 'deal',
      sort: '-createdAt',
      none: 'The deal’s partner has all of it.',
      add: 'Share the deal',
      columns: [
        { field: 'partner', label: 'Partner', as: 'name' },
        { field: 'shareBps', label: 'Share', as: 'percent' },
      ],
    }),
  ],
};
