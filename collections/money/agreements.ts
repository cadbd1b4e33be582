import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { stampApproval } from '@root/hooks/money/stamp-approval';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, nobody, ownRowsEvenSuspended, staff } from '@/access/rules';
import { basisPoints, cents, choice, computed, instant, partner, stepsField } from '../fields';
import { listPresets } from '../list-presets';
import { knownPartners, ofThatPartner } from '../relation-options';
import { seenBy } from '../seen-by';

const finance = staff('finance');

/** A custom deal structure of one partner, approved by finance; the base of a matching deal follows it. Spec 04 "Earning". */
export const Agreements: CollectionConfig = {
  slug: 'agreements',
  lockDocuments: false,
  defaultSort: '-from',
  admin: {
    group: 'Money',
    hidden: seenBy('finance', 'partner-manager'),
    defaultColumns: ['partner', 'kind', 'status', 'from', 'until'],
    components: {
      beforeListTable: [
        listPresets(
          { label: 'To approve', query: 'where[status][equals]=proposed' },
          { label: 'Approved', query: 'where[status][equals]=approved' },
          { label: 'Ended', query: 'where[status][equals]=ended' },
        ),
      ],
    },
    listSearchableFields: ['partner.name'],
    description: 'Terms of one partner that differ from the tier. Only approved ones count.',
  },
  access: {
    create: accessCreate(finance),
    read: access(either(anyStaff, ownRowsEvenSuspended())),
    update: access(finance),
    delete: access(nobody),
  },
  hooks: { beforeOperation: [lockBeforeRead], beforeValidate: [stampApproval] },
  fields: [
    partner({
      filterOptions: knownPartners,
      admin: { description: 'Whose terms these are. Applicants and rejected partners cannot be chosen.' },
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'client',
          type: 'relationship',
          relationTo: 'clients',
          filterOptions: ofThatPartner,
          admin: { description: 'Only deals with this client. Empty: with every client.' },
        },
        choice('projectType', ['website', 'webshop', 'app', 'branding', 'marketing', 'other'], {
          admin: { description: 'Only projects of this type. Empty: of every type.' },
        }),
      ],
    },
    choice('kind', ['rate', 'steps', 'flat'], {
      required: true,
      defaultValue: 'rate',
      admin: { description: 'A rate of the value, rates by steps of the value, or a flat amount for each deal.' },
    }),
    basisPoints('rateBps', {
      label: 'Rate',
      admin: { description: 'Of the deal’s value, e.g. 35.', condition: (_, row) => row?.kind === 'rate' },
    }),
    cents('flatCents', {
      min: 1,
      admin: {
        condition: (_, row) => row?.kind === 'flat',
        description: 'What each matching deal earns, in the deal’s own currency.',
      },
    }),
    {
      name: 'steps',
      type: 'json',
      admin: {
        ...stepsField,
        description:
          'From which deal value which rate holds for the whole value. Below the first step the tier’s rate holds.',
        condition: (_, row) => row?.kind === 'steps',
      },
    },
    {
      type: 'row',
      fields: [
        instant('from', { required: true, admin: { description: 'Deals that are confirmed from then on.' } }),
        instant('until', { admin: { description: 'And before then. Empty: without end.' } }),
      ],
    },
    choice('status', ['proposed', 'approved', 'ended'], {
      required: true,
      defaultValue: 'proposed',
      admin: { description: 'Only finance can approve. An ended agreement counts for no further deal.' },
    }),
    { name: 'approvedBy', type: 'text', admin: { ...computed, description: 'Stamped by the portal.' } },
  ],
};
