import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, nobody, staff } from '@/access/rules';
import { CURRENCIES } from '@/contracts/money/currency';
import { choice, exchangeRate } from '../fields';
import { seenBy } from '../seen-by';

/** Rates of a day, with their source; a deal in another currency is converted by the newest one. Spec 04 rule 7. */
export const CurrencyRates: CollectionConfig = {
  slug: 'currency-rates',
  lockDocuments: false,
  defaultSort: '-day',
  admin: {
    group: 'Money',
    hidden: seenBy('finance'),
    defaultColumns: ['base', 'quote', 'rateMicros', 'day', 'source'],
    description:
      'How much of the quote currency one unit of the base currency is. Add a row for a new day; a used rate is frozen on its commission.',
  },
  access: {
    create: accessCreate(staff('finance')),
    read: access(anyStaff),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['base', 'quote', 'day'], unique: true }],
  fields: [
    {
      type: 'row',
      fields: [
        choice('base', CURRENCIES, { required: true, admin: { description: 'The currency that is converted from.' } }),
        choice('quote', CURRENCIES, { required: true, admin: { description: 'The currency that is converted into.' } }),
      ],
    },
    exchangeRate('rateMicros', {
      label: 'Rate',
      required: true,
      admin: {
        description:
          'How much of the second currency one unit of the first is worth. The opposite direction follows by itself.',
      },
    }),
    { name: 'day', type: 'date', required: true, admin: { description: 'From this day on, until a newer rate.' } },
    {
      name: 'source',
      type: 'text',
      required: true,
      admin: { description: 'Who published it; it stands on every commission that uses it.' },
    },
  ],
};
