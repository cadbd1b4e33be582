import { z } from 'zod';
import { clearable, listQuery, pageOf, syncOf, text, ZEmail, ZEmpty, ZId, ZIdParams, ZInstant } from '../common';
import { ZCurrency, ZValueCents } from '../money/currency';
import { members, route, sellers } from '../route';
import { texts } from '../texts';
import { ZDeal } from './deals';
import { ZCustomChanges, ZCustomFilter, ZCustomValues } from './lead-fields';

export const STAGES = ['new', 'contacted', 'qualified', 'proposal', 'won', 'lost'] as const;
export const ZStage = z.enum(STAGES);
export type Stage = z.infer<typeof ZStage>;
export const LEAD_SOURCES = [
  'website',
  'email',
  'call',
  'event',
  'social',
  'referral-link',
  'import',
  'card-scan',
  'other',
] as const;
export const ZLeadSource = z.enum(LEAD_SOURCES);
export const PROJECT_TYPES = ['website', 'webshop', 'app', 'branding', 'marketing', 'other'] as const;
export const ZProjectType = z.enum(PROJECT_TYPES);

const optionalEmail = z.union([ZEmail, z.literal('').transform(() => null), z.null()]);

/** Where a lead was met: asked for on the device, kept only by consent. */
export const ZLocation = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  label: text(120).optional(),
});
export type Location = z.infer<typeof ZLocation>;

/** The fields of a lead that a client may write. */
const writable = {
  companyName: text(200),
  contactName: text(200),
  contactEmail: optionalEmail.optional(),
  contactPhone: clearable(40).optional(),
  contactRole: clearable(120).optional(),
  projectType: ZProjectType.nullish(),
  description: clearable(5000).optional(),
  estimatedValueCents: ZValueCents.nullish(),
  currency: ZCurrency.optional(),
  source: ZLeadSource.optional(),
  tags: z.array(text(40)).max(20).optional(),
  nextAction: clearable(300).optional(),
  nextActionAt: z.union([ZInstant, z.null()]).optional(),
  location: ZLocation.nullish(),
  custom: ZCustomChanges.optional(),
};
export const ZCreateLead = z.strictObject({ id: ZId.optional(), ...writable });
export type CreateLead = z.output<typeof ZCreateLead>;
export const ZUpdateLead = z.strictObject({
  version: z.number().int().min(1),
  ...writable,
  companyName: writable.companyName.optional(),
  contactName: writable.contactName.optional(),
  /** Another member of the partner; the partner's owner may say so. */
  ownerId: ZId.optional(),
});
export type UpdateLead = z.output<typeof ZUpdateLead>;

export const ZLead = z.object({
  id: z.string(),
  version: z.number().int(),
  companyName: z.string(),
  contactName: z.string(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  contactRole: z.string().nullable(),
  projectType: z.string().nullable(),
  description: z.string().nullable(),
  estimatedValueCents: z.number().int().nullable(),
  currency: ZCurrency,
  source: ZLeadSource,
  tags: z.array(z.string()),
  stage: ZStage,
  stageEnteredAt: ZInstant,
  daysInStage: z.number().int(),
  /** null below the tier that has lead scoring */
  score: z.number().int().nullable(),
  scoreReasons: z.array(z.object({ rule: z.string(), points: z.number().int(), text: z.string() })).nullable(),
  nextAction: z.string().nullable(),
  nextActionAt: ZInstant.nullable(),
  location: ZLocation.nullable(),
  lostReason: z.string().nullable(),
  /** Values of the fields that staff added, by key; what is not known is left out. */
  custom: ZCustomValues,
  attribution: z.record(z.string(), z.unknown()).nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  dealId: z.string().nullable(),
  /** The deal that was claimed last, also one that was rejected or cancelled: its reason says why the lead came back. */
  deal: ZDeal.nullable(),
  /** Of own leads only: others that look like the same prospect. */
  duplicates: z.array(z.object({ id: z.string(), companyName: z.string(), reason: z.string() })).optional(),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  deletedAt: ZInstant.nullable(),
});
export type Lead = z.infer<typeof ZLead>;

export const LEAD_SORTS = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  '-value',
  'value',
  'nextActionAt',
  'companyName',
  'stageEnteredAt',
  '-stageEnteredAt',
  '-score',
  'score',
] as const;
/** What narrows a list of leads, besides stage and search. */
const leadFilters = {
  source: ZLeadSource.optional(),
  minValue: z.coerce.number().int().min(0).optional(),
  maxValue: z.coerce.number().int().min(0).optional(),
  overdue: z.enum(['1']).optional(),
  /** A member of the partner, or leads that nobody owns. */
  owner: z.union([ZId, z.literal('none')]).optional(),
  tag: z.string().trim().min(1).max(40).optional(),
  custom: ZCustomFilter.optional(),
};
export const ZLeadQuery = z.strictObject({
  ...listQuery(LEAD_SORTS),
  stage: ZStage.optional(),
  ...leadFilters,
  updatedAfter: ZInstant.optional(),
  trashed: z.enum(['1']).optional(),
  /** `0` begins: everything there is. Then the `next` of the answer before. */
  since: z
    .string()
    .max(120)
    .describe('`0` begins: everything there is; then the `next` of the answer before')
    .optional(),
});
export type LeadQuery = z.output<typeof ZLeadQuery>;

export const listLeads = route({
  id: 'leads.list',
  method: 'GET',
  path: '/api/partner/leads',
  summary: 'Own leads, filtered, sorted, paged by cursor; or what changed `since`',
  who: members,
  query: ZLeadQuery,
  answers: { 200: z.union([pageOf(ZLead), syncOf(ZLead)]) },
  errors: ['invalid', 'feature_locked'],
  tx: 'none',
  limit: 'read',
});
export const createLead = route({
  id: 'leads.create',
  method: 'POST',
  path: '/api/partner/leads',
  summary: 'Add a lead; the same id and body again answers the row as it is',
  who: sellers,
  body: ZCreateLead,
  answers: { 201: ZLead, 200: ZLead },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  idempotent: 'id',
  limit: 'write',
});
export const getLead = route({
  id: 'leads.get',
  method: 'GET',
  path: '/api/partner/leads/:id',
  summary: 'One own lead',
  who: members,
  params: ZIdParams,
  answers: { 200: ZLead },
  errors: ['not_found'],
  tx: 'none',
  limit: 'read',
});
export const updateLead = route({
  id: 'leads.update',
  method: 'PUT',
  path: '/api/partner/leads/:id',
  summary: 'Change fields of a lead, against the version that was read',
  who: sellers,
  params: ZIdParams,
  body: ZUpdateLead,
  answers: { 200: ZLead },
  errors: ['invalid', 'forbidden', 'not_found', 'stale'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
export const deleteLead = route({
  id: 'leads.trash',
  method: 'DELETE',
  path: '/api/partner/leads/:id',
  summary: 'Move a lead to the trash; it can be restored for 30 days',
  who: sellers,
  params: ZIdParams,
  body: z.strictObject({ version: z.number().int().min(1).optional() }).optional(),
  answers: { 200: ZLead },
  errors: ['invalid', 'not_found', 'conflict', 'stale'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
export const restoreLead = route({
  id: 'leads.restore',
  method: 'POST',
  path: '/api/partner/leads/:id/restore',
  summary: 'Take a lead out of the trash',
  who: sellers,
  params: ZIdParams,
  body: ZEmpty.optional(),
  answers: { 200: ZLead },
  errors: ['not_found'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});

export const ZMoveLead = z
  .strictObject({
    to: ZStage,
    version: z.number().int().min(1).optional(),
    valueCents: ZValueCents.optional(),
    currency: ZCurrency.optional(),
    startDate: z.iso.date().optional(),
    lostReason: text(500).optional(),
  })
  .superRefine((move, ctx) => {
    if (move.to === 'won') {
      if (move.valueCents === undefined)
        ctx.addIssue({ code: 'custom', path: ['valueCents'], message: texts.neededToWin });
      if (move.currency === undefined) ctx.addIssue({ code: 'custom', path: ['currency'], message: texts.neededToWin });
    } else if (move.valueCents !== undefined) {
      ctx.addIssue({ code: 'custom', path: ['valueCents'], message: texts.onlyToWin });
    }
    if (move.to === 'lost' && move.lostReason === undefined) {
      ctx.addIssue({ code: 'custom', path: ['lostReason'], message: texts.neededToLose });
    }
  });
export type MoveLead = z.output<typeof ZMoveLead>;
export const moveLead = route({
  id: 'leads.move',
  method: 'POST',
  path: '/api/partner/leads/:id/move',
  summary: 'Move a lead to another stage; winning it claims a deal',
  who: sellers,
  params: ZIdParams,
  body: ZMoveLead,
  answers: { 200: ZLead },
  errors: ['invalid', 'not_found', 'stale', 'illegal_transition'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});

export const ACTIVITY_KINDS = ['call', 'email', 'meeting', 'note', 'file', 'voice', 'status_change', 'system'] as const;
/** What a file of a lead is: a voice note, a photographed business card, the contract of its deal, or any other file. */
export const FILE_PURPOSES = ['file', 'voice', 'card', 'contract'] as const;
/** A file of a lead, read at `/api/partner/files/:id`. */
export const ZLeadFile = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  purpose: z.enum(FILE_PURPOSES),
  seconds: z.number().int().nullable(),
});
export type LeadFile = z.infer<typeof ZLeadFile>;
export const ZActivity = z.object({
  id: z.string(),
  kind: z.enum(ACTIVITY_KINDS),
  text: z.string(),
  occurredAt: ZInstant,
  /** Without an id it was staff, or the portal itself. */
  by: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Of the kinds `file` and `voice`. */
  file: ZLeadFile.optional(),
});
export type Activity = z.infer<typeof ZActivity>;
export const ZCreateActivity = z.strictObject({
  id: ZId.optional(),
  kind: z.enum(['call', 'email', 'meeting', 'note']),
  text: text(5000),
  occurredAt: ZInstant.optional(),
});
/** Of one lead and of all. */
const ZActivityQuery = z.strictObject(listQuery(['-occurredAt', 'occurredAt']));
export type ActivityQuery = z.output<typeof ZActivityQuery>;
export const listActivity = route({
  id: 'leads.activity.list',
  method: 'GET',
  path: '/api/partner/leads/:id/activity',
  summary: 'The timeline of a lead, newest first',
  who: members,
  params: ZIdParams,
  query: ZActivityQuery,
  answers: { 200: pageOf(ZActivity) },
  errors: ['invalid', 'not_found'],
  tx: 'none',
  limit: 'read',
});
export const listRecentActivity = route({
  id: 'leads.activity.recent',
  method: 'GET',
  path: '/api/partner/lead-activity',
  summary: 'What happened last on any own lead, newest first: what a device keeps for reading offline',
  who: members,
  query: ZActivityQuery,
  answers: { 200: pageOf(ZActivity.extend({ leadId: z.string() })) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
export const addActivity = route({
  id: 'leads.activity.add',
  method: 'POST',
  path: '/api/partner/leads/:id/activity',
  summary: 'Log a call, mail, meeting or note',
  who: sellers,
  params: ZIdParams,
  body: ZCreateActivity,
  answers: { 201: ZActivity, 200: ZActivity },
  errors: ['invalid', 'not_found', 'conflict'],
  tx: 'write',
  idempotent: 'id',
  limit: 'write',
});

export const exportLeads = route({
  id: 'leads.export',
  method: 'GET',
  path: '/api/partner/leads/export',
  summary: 'The leads of a filter as CSV or as a workbook, all of them',
  who: members,
  query: z.strictObject({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    sort: z.enum(LEAD_SORTS).default('-updatedAt'),
    q: z.string().trim().max(200).optional(),
    stage: ZStage.optional(),
    ...leadFilters,
  }),
  answers: { 200: 'bytes' },
  errors: ['invalid', 'feature_locked'],
  tx: 'none',
  limit: 'file',
});
export type LeadExportQuery = z.output<typeof exportLeads.query>;

export const listLeadOwners = route({
  id: 'leads.owners',
  method: 'GET',
  path: '/api/partner/lead-owners',
  summary: 'The members of the own partner who can own a lead',
  who: members,
  answers: { 200: z.object({ docs: z.array(z.object({ id: z.string(), name: z.string() })) }) },
  errors: [],
  tx: 'none',
  limit: 'read',
});

const ZAmounts = z.array(z.object({ amountCents: z.number().int(), currency: ZCurrency }));
export const ZLeadSummaryQuery = z.strictObject({ q: z.string().trim().max(200).optional(), ...leadFilters });
export type LeadSummaryQuery = z.output<typeof ZLeadSummaryQuery>;
export const leadSummary = route({
  id: 'leads.summary',
  method: 'GET',
  path: '/api/partner/leads-summary',
  summary: 'Count, value and weighted value per stage, of the leads of a filter',
  who: members,
  query: ZLeadSummaryQuery,
  answers: {
    200: z.object({
      stages: z.array(
        z.object({
          stage: ZStage,
          count: z.number().int(),
          values: ZAmounts,
          /** By how likely a lead of this stage is won; null below the tier that has the CRM. */
          weighted: ZAmounts.nullable(),
        }),
      ),
      trashed: z.number().int(),
    }),
  },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
