import type { CollectionConfig } from 'payload';
import { LEAD_SOURCES, PROJECT_TYPES, STAGES } from '@/contracts/pipeline/leads';
import { LEAD_GUARDED } from '@/access/guarded-fields';
import {
  actorOfUser,
  access,
  accessCreate,
  anyStaff,
  either,
  nobody,
  ownRows,
  type Rule,
  seller,
  staff,
} from '@/access/rules';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { refuseGuarded } from '@root/hooks/db/refuse-guarded';
import { prepareLead } from '@root/hooks/pipeline/prepare-lead';
import { recordLead } from '@root/hooks/pipeline/record-lead';
import { cents, choice, computed, currency, instant, partner } from '../fields';

const managers = staff('partner-manager');
const ownLeads: Rule = (actor) => (seller(actor) ? { partner: { equals: actor.partnerId } } : false);

/** An opportunity that a partner works. Spec 03 "Leads". Stage moves by its own action only. */
export const Leads: CollectionConfig = {
  slug: 'leads',
  lockDocuments: false,
  trash: true,
  defaultSort: '-updatedAt',
  admin: {
    group: 'Pipeline',
    useAsTitle: 'companyName',
    defaultColumns: ['companyName', 'contactName', 'partner', 'stage', 'estimatedValueCents', 'updatedAt'],
    listSearchableFields: ['companyName', 'contactName', 'contactEmail'],
    description: 'Opportunities that partners work. Partners move the stage; you can correct the details.',
  },
  access: {
    create: accessCreate((actor) => managers(actor) || seller(actor)),
    read: access(either(anyStaff, ownRows())),
    update: access(either(managers, ownLeads)),
    delete: access(nobody),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [
      prepareLead,
      refuseGuarded(
        LEAD_GUARDED.filter((f) => f !== 'partner'),
        { stage: 'new', version: 1 },
      ),
    ],
    afterChange: [recordLead],
  },
  indexes: [{ fields: ['partner', 'stage', 'updatedAt'] }, { fields: ['partner', 'updatedAt'] }],
  fields: [
    partner({ admin: { position: 'sidebar' } }),
    { name: 'owner', type: 'relationship', relationTo: 'partner-users', index: true, admin: { position: 'sidebar' } },
    choice('stage', STAGES, { required: true, defaultValue: 'new', admin: { ...computed, position: 'sidebar' } }),
    { name: 'score', type: 'number', admin: { ...computed, position: 'sidebar' } },
    {
      type: 'row',
      fields: [
        { name: 'companyName', type: 'text', required: true, maxLength: 200 },
        { name: 'contactName', type: 'text', required: true, maxLength: 200 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'contactEmail', type: 'email' },
        { name: 'contactPhone', type: 'text', maxLength: 40 },
        { name: 'contactRole', type: 'text', maxLength: 120 },
      ],
    },
    {
      type: 'row',
      fields: [
        choice('projectType', PROJECT_TYPES),
        choice('source', LEAD_SOURCES, { required: true, defaultValue: 'other' }),
      ],
    },
    { type: 'row', fields: [cents('estimatedValueCents', { min: 1, max: 100_000_000_000 }), currency()] },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    { type: 'row', fields: [{ name: 'nextAction', type: 'text', maxLength: 300 }, instant('nextActionAt')] },
    {
      name: 'tags',
      type: 'json',
      jsonSchema: {
        uri: 'portal://tags',
        fileMatch: ['portal://tags'],
        schema: { type: 'array', items: { type: 'string' } },
      },
    },
    { name: 'lostReason', type: 'text', admin: computed },
    instant('stageEnteredAt', { admin: { ...computed, hidden: true } }),
    instant('lastActivityAt', { admin: { ...computed, hidden: true } }),
    { name: 'deal', type: 'relationship', relationTo: 'deals', admin: computed },
    {
      name: 'scoreReasons',
      type: 'json',
      admin: { hidden: true },
      access: { read: ({ req }) => anyStaff(actorOfUser(req)) },
    },
    { name: 'attribution', type: 'json', admin: { hidden: true } },
    { name: 'createHash', type: 'text', hidden: true },
    { name: 'version', type: 'number', defaultValue: 1, admin: { hidden: true } },
  ],
};
