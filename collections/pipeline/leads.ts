import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { refuseGuarded } from '@root/hooks/db/refuse-guarded';
import { prepareLead } from '@root/hooks/pipeline/prepare-lead';
import { recordLead } from '@root/hooks/pipeline/record-lead';
import type { Access, CollectionConfig, PayloadRequest } from 'payload';
import { LEAD_GUARDED } from '@/access/guarded-fields';
import {
  access,
  accessCreate,
  actorOfUser,
  anyStaff,
  either,
  ownRows,
  type Rule,
  seesScores,
  seller,
  staff,
} from '@/access/rules';
import { LEAD_SOURCES, PROJECT_TYPES, STAGES } from '@/contracts/pipeline/leads';
import { cents, choice, computed, currency, factsField, instant, partner, tagsField } from '../fields';
import { listPresets } from '../list-presets';
import { related } from '../related';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');
const ownLeads: Rule = (actor) => (seller(actor) ? { partner: { equals: actor.partnerId } } : false);
const writers = either(managers, ownLeads);
/** Payload asks `delete` for a move to the trash (a PATCH of deletedAt) and for a deletion: only the first is open. */
const trashOnly: Access = ({ data, req }) =>
  (data as { deletedAt?: unknown } | undefined)?.deletedAt ? writers(actorOfUser(req)) : false;
const scores = { read: ({ req }: { req: PayloadRequest }) => seesScores(actorOfUser(req)) };
/** A partner's own currency; staff choose, or leave it to the partner's. */
const ownCurrency = ({ req }: { req: PayloadRequest }) => {
  const actor = actorOfUser(req);
  return actor.kind === 'partner' ? actor.currency : undefined;
};

/** An opportunity that a partner works. Spec 03 "Leads". Stage moves by its own action only. */
export const Leads: CollectionConfig = {
  slug: 'leads',
  lockDocuments: false,
  trash: true,
  disableDuplicate: true,
  defaultSort: '-updatedAt',
  admin: {
    group: 'Pipeline',
    pagination: { defaultLimit: 25 },
    hidden: seenBy('partner-manager', 'support'),
    useAsTitle: 'companyName',
    defaultColumns: ['companyName', 'contactName', 'partner', 'stage', 'estimatedValueCents', 'updatedAt'],
    listSearchableFields: ['companyName', 'contactName', 'contactEmail'],
    components: {
      beforeListTable: [
        listPresets(
          { label: 'New this month', query: 'where[createdAt][greater_than_equal]={month}&sort=-createdAt' },
          { label: 'In proposal', query: 'where[stage][equals]=proposal' },
          { label: 'Won', query: 'where[stage][equals]=won' },
          { label: 'Lost', query: 'where[stage][equals]=lost' },
        ),
      ],
    },
    description: 'Opportunities that partners work. Partners move the stage; you can correct the details.',
  },
  access: {
    create: accessCreate((actor) => managers(actor) || seller(actor)),
    read: access(either(anyStaff, ownRows())),
    update: access(writers),
    delete: trashOnly,
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [
      // `partner` is left to prepareLead: a partner may name its own, and staff must name one.
      refuseGuarded(
        LEAD_GUARDED.filter((f) => f !== 'partner'),
        { stage: 'new', version: 1 },
      ),
      prepareLead,
    ],
    afterChange: [recordLead],
  },
  indexes: [{ fields: ['partner', 'stage', 'updatedAt'] }, { fields: ['partner', 'updatedAt'] }],
  fields: [
    partner({
      admin: { position: 'sidebar', description: 'Who works the lead. It cannot be given to another partner.' },
    }),
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'partner-users',
      index: true,
      admin: { position: 'sidebar', description: 'Which member works it; must belong to the same partner.' },
    },
    choice('stage', STAGES, {
      required: true,
      defaultValue: 'new',
      admin: { ...computed, position: 'sidebar', description: 'Moved by the partner only.' },
    }),
    {
      name: 'score',
      type: 'number',
      access: scores,
      admin: {
        ...computed,
        position: 'sidebar',
        description: 'From 0 to 100; computed from what is known of the lead.',
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'companyName', type: 'text', required: true, maxLength: 200, admin: { description: 'Who may buy.' } },
        {
          name: 'contactName',
          type: 'text',
          required: true,
          maxLength: 200,
          admin: { description: 'Whom to speak to.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'contactEmail',
          type: 'email',
          admin: { description: 'Two leads with one address are shown as duplicates.' },
        },
        {
          name: 'contactPhone',
          type: 'text',
          maxLength: 40,
          admin: { description: 'With the country’s code; compared without spaces.' },
        },
        {
          name: 'contactRole',
          type: 'text',
          maxLength: 120,
          admin: { description: 'What the contact does in the company.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        choice('projectType', PROJECT_TYPES, { admin: { description: 'What may be sold.' } }),
        choice('source', LEAD_SOURCES, {
          required: true,
          defaultValue: 'other',
          admin: { description: 'How the partner came by it.' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        cents('estimatedValueCents', {
          min: 1,
          max: 100_000_000_000,
          admin: { description: 'What it may come to. The deal’s value is asked when it is won.' },
        }),
        currency({ defaultValue: ownCurrency, admin: { description: 'The currency of that value.' } }),
      ],
    },
    { name: 'description', type: 'textarea', maxLength: 5000, admin: { description: 'What the contact wants.' } },
    {
      type: 'row',
      fields: [
        { name: 'nextAction', type: 'text', maxLength: 300, admin: { description: 'What the partner does next.' } },
        instant('nextActionAt', {
          label: 'Due',
          admin: { description: 'When it is due; the owner is reminded then.' },
        }),
      ],
    },
    {
      name: 'tags',
      type: 'json',
      admin: { ...tagsField, description: 'Words to find the lead by, with commas between them.' },
      jsonSchema: {
        uri: 'portal://tags',
        fileMatch: ['portal://tags'],
        schema: { type: 'array', items: { type: 'string' } },
      },
    },
    {
      name: 'location',
      type: 'json',
      admin: { ...factsField, description: 'Where the lead was met, if the partner chose to keep it.' },
      jsonSchema: {
        uri: 'portal://location',
        fileMatch: ['portal://location'],
        schema: {
          type: ['object', 'null'],
          properties: { lat: { type: 'number' }, lng: { type: 'number' }, label: { type: 'string' } },
          required: ['lat', 'lng'],
        },
      },
    },
    {
      name: 'custom',
      type: 'json',
      label: 'Further fields',
      defaultValue: {},
      admin: {
        description: 'What the lead fields ask for.',
        components: { Field: '/src/admin/pipeline/custom-field#CustomField' },
      },
      jsonSchema: {
        uri: 'portal://custom',
        fileMatch: ['portal://custom'],
        schema: {
          type: 'object',
          additionalProperties: {
            anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
          },
        },
      },
    },
    {
      name: 'lostReason',
      type: 'text',
      admin: { ...computed, description: 'Why it was lost, as the partner wrote it.' },
    },
    instant('stageEnteredAt', { admin: { ...computed, hidden: true } }),
    instant('lastActivityAt', { admin: { ...computed, hidden: true } }),
    {
      name: 'deal',
      type: 'relationship',
      relationTo: 'deals',
      admin: { ...computed, description: 'What it became when it was won.' },
    },
    { name: 'scoreReasons', type: 'json', access: scores, admin: { hidden: true } },
    { name: 'attribution', type: 'json', admin: { hidden: true } },
    { name: 'contactPhoneE164', type: 'text', hidden: true },
    { name: 'createHash', type: 'text', hidden: true },
    { name: 'version', type: 'number', defaultValue: 1, admin: { hidden: true } },
    related({
      title: 'What happened',
      collection: 'lead-activities',
      on: 'lead',
      sort: '-occurredAt',
      none: 'Nothing is noted on this lead yet.',
      columns: [
        { field: 'kind', label: 'Kind', as: 'word' },
        { field: 'text', label: 'What' },
        { field: 'byName', label: 'By' },
        { field: 'occurredAt', label: 'When', as: 'day' },
      ],
    }),
    related({
      title: 'Files',
      collection: 'lead-files',
      on: 'lead',
      sort: '-createdAt',
      none: 'Nothing is attached to this lead.',
      columns: [
        { field: 'originalName', label: 'Name' },
        { field: 'purpose', label: 'What', as: 'word' },
        { field: 'createdAt', label: 'When', as: 'day' },
      ],
    }),
  ],
};
