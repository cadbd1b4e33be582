import { lockBeforeRead } from '@root/hooks/db/lock-row';
import {
  announceLeadFieldRemoved,
  announceLeadFieldSaved,
  prepareLeadFieldRow,
  refuseUsedLeadField,
} from '@root/hooks/pipeline/prepare-lead-field';
import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { text } from 'payload/shared';
import { access, accessCreate, anyStaff, staff } from '@/access/rules';
import {
  LEAD_FIELD_KEY,
  type LeadFieldType,
  MOST_ACTIVE_FIELDS,
  MOST_OPTIONS,
  OPTION_VALUE,
} from '@/contracts/pipeline/lead-field-limits';
import { count } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('partner-manager');

const TYPES: Record<LeadFieldType, string> = {
  text: 'A line of text',
  'long-text': 'Longer text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice of options',
  checkbox: 'Checkbox',
  url: 'Web address',
};

/** Payload's own checks first: a `validate` replaces them. */
const fieldKey: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true) return said;
  return LEAD_FIELD_KEY.test(value ?? '') || 'Must be small letters, digits and underscores, such as decision_by.';
};
const optionValue: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true || !value) return said;
  if (value === 'true' || value === 'false') return 'Must be another word than true and false.';
  return OPTION_VALUE.test(value) || 'Must be small letters, digits, hyphens and underscores, such as in_house.';
};

type Siblings = Partial<{ type: LeadFieldType }>;
const isChoice = (_: unknown, { type }: Siblings): boolean => type === 'choice';
/** A box that is not ticked is an answer too. */
const canBeRequired = (_: unknown, { type }: Siblings): boolean => type !== 'checkbox';

/** What this programme wants to know of leads besides the usual. Partners read it through `/api/partner/lead-fields`. Spec 03. */
export const LeadFields: CollectionConfig = {
  slug: 'lead-fields',
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: 'order',
  admin: {
    group: 'Pipeline',
    hidden: seenBy('partner-manager'),
    useAsTitle: 'label',
    defaultColumns: ['label', 'key', 'type', 'required', 'active', 'order'],
    listSearchableFields: ['label', 'key'],
    description: `Fields that leads have besides the usual ones, in forms, lists, exports and the API. At most ${MOST_ACTIVE_FIELDS} are active.`,
  },
  access: { create: accessCreate(editors), read: access(anyStaff), update: access(editors), delete: access(editors) },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [prepareLeadFieldRow],
    beforeDelete: [refuseUsedLeadField],
    afterChange: [announceLeadFieldSaved],
    afterDelete: [announceLeadFieldRemoved],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'label',
          type: 'text',
          required: true,
          maxLength: 60,
          admin: { description: 'As partners read it. It can be changed at any time.' },
        },
        {
          name: 'key',
          type: 'text',
          required: true,
          unique: true,
          maxLength: 40,
          validate: fieldKey,
          admin: { description: 'What the API knows it by. It stays as it is once a lead holds a value.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: 'text',
          options: Object.entries(TYPES).map(([value, label]) => ({ value, label })),
          admin: { description: 'It stays as it is once a lead holds a value.' },
        },
        count('order', {
          required: true,
          min: 0,
          max: 10_000,
          defaultValue: 10,
          admin: { description: 'Lower comes first.' },
        }),
      ],
    },
    {
      name: 'options',
      type: 'array',
      maxRows: MOST_OPTIONS,
      labels: { singular: 'Option', plural: 'Options' },
      admin: { condition: isChoice, description: 'In the order in which they are offered.' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'label',
              type: 'text',
              required: true,
              maxLength: 60,
              admin: { description: 'As partners read it.' },
            },
            {
              name: 'value',
              type: 'text',
              maxLength: 40,
              validate: optionValue,
              admin: { description: 'What is kept; empty: made from the label.' },
            },
            {
              name: 'retired',
              type: 'checkbox',
              defaultValue: false,
              admin: { description: 'Not offered any more; leads that have it keep it.' },
            },
          ],
        },
      ],
    },
    {
      name: 'help',
      type: 'text',
      maxLength: 200,
      admin: { description: 'A sentence under the field, if it does not explain itself.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'required',
          type: 'checkbox',
          defaultValue: false,
          admin: { condition: canBeRequired, description: 'A new lead needs it. Leads that are there already do not.' },
        },
        {
          name: 'active',
          type: 'checkbox',
          defaultValue: true,
          admin: { description: 'Unticked it is archived: values are kept and shown, and change no more.' },
        },
      ],
    },
  ],
};
