import { z } from 'zod';
import { members, route } from '../route';
import { texts } from '../texts';
import {
  CUSTOM_FILTER,
  LEAD_FIELD_KEY,
  LEAD_FIELD_TYPES,
  LONGEST_CUSTOM_FILTER,
  LONGEST_CUSTOM_TEXT,
} from './lead-field-limits';

/** A field that staff added to leads. Archived ones are told too: leads may still hold a value. */
export const ZLeadField = z.object({
  key: z.string().regex(LEAD_FIELD_KEY),
  label: z.string(),
  type: z.enum(LEAD_FIELD_TYPES),
  help: z.string().nullable(),
  /** A new lead needs a value; an older one does not. */
  required: z.boolean(),
  /** false: archived. Its values are kept and shown, and change no more. */
  active: z.boolean(),
  /** Of the type `choice`. One that is not active is shown where it was chosen, and not offered. */
  options: z.array(z.object({ value: z.string(), label: z.string(), active: z.boolean() })),
});
export type LeadField = z.infer<typeof ZLeadField>;

const MOST_SENT = 100;

/** Values of custom fields as they are sent: of those that are named; null clears one. The definitions judge each value. */
export const ZCustomChanges = z
  .record(
    z.string().max(100),
    z.union([
      z.string().max(LONGEST_CUSTOM_TEXT, texts.atMost(LONGEST_CUSTOM_TEXT)),
      z.number(),
      z.boolean(),
      z.null(),
    ]),
  )
  .refine((values) => Object.keys(values).length <= MOST_SENT, texts.tooMany(MOST_SENT))
  .describe(
    'By key of the field; see `GET /api/partner/lead-fields`. Fields that are not named stay; null clears one.',
  );
/** As they are kept and answered. */
export const ZCustomValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type CustomValues = z.infer<typeof ZCustomValues>;
export type CustomValue = CustomValues[string];

export const ZCustomFilter = z
  .string()
  .max(LONGEST_CUSTOM_FILTER)
  .regex(CUSTOM_FILTER, texts.customFilter)
  .describe(
    'Values of choice and checkbox fields: `plan:gold`, `visited:true`; several with commas, all of which hold',
  );

export const listLeadFields = route({
  id: 'lead-fields.list',
  method: 'GET',
  path: '/api/partner/lead-fields',
  summary: 'The fields that staff added to leads, in their order: what `custom` of a lead may hold',
  who: members,
  answers: { 200: z.object({ docs: z.array(ZLeadField) }) },
  errors: [],
  tx: 'none',
  limit: 'read',
});
