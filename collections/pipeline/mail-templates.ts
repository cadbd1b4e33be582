import type { CollectionConfig, PayloadRequest, TextareaFieldValidation, TextFieldSingleValidation } from 'payload';
import { text, textarea } from 'payload/shared';
import { access, accessCreate, anyStaff, staff } from '@/access/rules';
import { customPlaceholder, namesCustom, PLACEHOLDERS, unknownPlaceholders } from '@/domain/pipeline/mail-template';
import { count } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('content', 'partner-manager');

const known = async (value: string | null | undefined, req: PayloadRequest): Promise<true | string> => {
  const text = value ?? '';
  const unknown = unknownPlaceholders(text, namesCustom(text) ? await customKeys(req) : []);
  return unknown.length === 0 || `Not known: ${unknown.map((name) => `{{${name}}}`).join(', ')}.`;
};
async function customKeys(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'lead-fields',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return docs.map(({ key }) => key);
}

/** Payload's own checks first: a `validate` replaces them. */
const knownInLine: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true) return said;
  return /[\r\n]/.test(value ?? '') ? 'Must be one line.' : known(value, options.req);
};
const knownInText: TextareaFieldValidation = async (value, options) => {
  const said = await textarea(value, options);
  return said === true ? known(value, options.req) : said;
};

/** Mails that partners fill in and send to their leads. Partners read them through `/api/partner/mail-templates`. Spec 03. */
export const MailTemplates: CollectionConfig = {
  slug: 'mail-templates',
  lockDocuments: false,
  defaultSort: 'order',
  admin: {
    group: 'Pipeline',
    hidden: seenBy('content', 'partner-manager'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'subject', 'active', 'order'],
    listSearchableFields: ['name', 'subject'],
    description: 'Mails to leads, for partners whose tier has the CRM.',
  },
  access: { create: accessCreate(editors), read: access(anyStaff), update: access(editors), delete: access(editors) },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 80,
      admin: { description: 'By which a partner chooses it.' },
    },
    {
      name: 'subject',
      type: 'text',
      required: true,
      maxLength: 200,
      validate: knownInLine,
      admin: { description: 'The subject of the mail; may hold placeholders too.' },
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      maxLength: 5000,
      validate: knownInText,
      admin: {
        rows: 14,
        description: `Plain text. Placeholders: ${PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')}, and {{${customPlaceholder('key')}}} for a field of yours by its key.`,
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'active',
          type: 'checkbox',
          defaultValue: true,
          admin: { description: 'Partners can choose it.' },
        },
        count('order', { required: true, min: 0, defaultValue: 10, admin: { description: 'Lower comes first.' } }),
      ],
    },
  ],
};
