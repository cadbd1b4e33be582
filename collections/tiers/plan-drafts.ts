import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { refuseGuarded } from '@root/hooks/db/refuse-guarded';
import { keepPlanOpen } from '@root/hooks/tiers/keep-plan-open';
import type { CollectionConfig } from 'payload';
import { PLAN_GUARDED } from '@/access/guarded-fields';
import { access, accessCreate, nobody, staff } from '@/access/rules';
import { PLAN_STATUSES } from '@/contracts/tiers/plans';
import { basisPoints, choice, computed, count, factsField, instant, tier } from '../fields';
import { seenBy } from '../seen-by';

const planners = staff('finance');

/** Rules that are tried over what really happened before they come into force. Spec 02 "Beyond what other portals do". */
export const PlanDrafts: CollectionConfig = {
  slug: 'plan-drafts',
  labels: { singular: 'Plan', plural: 'Plans' },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: 'Tiers',
    hidden: seenBy('finance'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'status', 'scheduledFrom', 'replayedAt'],
    listSearchableFields: ['name', 'note'],
    components: { edit: { beforeDocumentControls: ['/src/admin/tiers/plan-actions#PlanActions'] } },
    description: 'Draft rules: replay them over the last twelve months, then let them come into force from a date.',
  },
  access: {
    create: accessCreate(planners),
    read: access(planners),
    update: access(planners),
    delete: access(nobody),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [refuseGuarded(PLAN_GUARDED, { status: 'draft' }), keepPlanOpen],
  },
  fields: [
    {
      name: 'outcome',
      type: 'ui',
      admin: { components: { Field: '/src/admin/tiers/plan-outcome#PlanOutcomeCard' } },
    },
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'As staff call it.' } },
    { name: 'note', type: 'textarea', maxLength: 2000, admin: { description: 'What it is meant to do; for staff.' } },
    {
      name: 'tiers',
      type: 'array',
      label: 'What changes',
      labels: { singular: 'Tier', plural: 'Tiers' },
      maxRows: 4,
      admin: {
        description: 'A row for each tier that changes. What is left empty stays as it is; 0 asks for nothing.',
      },
      fields: [
        tier('tier', { required: true, admin: { description: 'Which tier changes.' } }),
        {
          type: 'row',
          fields: [
            basisPoints('baseRateBps', { admin: { description: 'Of the value of an own deal.' } }),
            basisPoints('referralRateBps', { admin: { description: 'Of the deals of partners brought in.' } }),
            basisPoints('overrideRateBps', { admin: { description: 'Of the deals of the team.' } }),
          ],
        },
        {
          type: 'row',
          fields: [
            count('dealsRequired', { min: 0, admin: { description: 'Confirmed deals.' } }),
            choice('trainingRequired', ['asked', 'not-asked'], {
              admin: { description: 'Whether the modules that name the tier must be complete.' },
            }),
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'satisfactionMin',
              type: 'number',
              min: 0,
              max: 5,
              label: 'Satisfaction required',
              admin: { description: 'Mean of client reviews, 0 to 5.' },
            },
            count('callsMin', { min: 0, label: 'Calls required', admin: { description: 'Calls held with staff.' } }),
            count('daysMin', { min: 0, label: 'Days required', admin: { description: 'Days in the tier before.' } }),
          ],
        },
      ],
    },
    basisPoints('capBps', {
      label: 'Cap on one deal',
      admin: { description: 'The most that one deal may earn in all. Empty: as it is.' },
    }),
    {
      label: 'What partners read',
      type: 'collapsible',
      fields: [
        {
          name: 'noticeText',
          type: 'textarea',
          maxLength: 2000,
          label: 'Notice',
          admin: { description: 'What changes and why, in a few sentences. Told when the plan is scheduled.' },
        },
        {
          name: 'termsText',
          type: 'textarea',
          maxLength: 50_000,
          label: 'New terms',
          admin: { description: 'The terms that partners are asked to accept. Empty: none are asked for.' },
        },
        {
          name: 'termsVersion',
          type: 'text',
          maxLength: 60,
          label: 'Version of the terms',
          admin: { description: 'Such as 2027-01. Needed with new terms.' },
        },
      ],
    },
    choice('status', PLAN_STATUSES, {
      required: true,
      defaultValue: 'draft',
      index: true,
      admin: { ...computed, position: 'sidebar', description: 'Changes by the buttons above only.' },
    }),
    count('progress', { admin: { hidden: true } }),
    instant('replayedAt', {
      label: 'Replayed',
      admin: { ...computed, position: 'sidebar', description: 'When it was last replayed as it stands.' },
    }),
    instant('scheduledFrom', {
      admin: { ...computed, position: 'sidebar', description: 'From when it holds.' },
    }),
    instant('scheduledAt', {
      label: 'Scheduled',
      admin: { ...computed, position: 'sidebar', description: 'When it was scheduled, and partners were told.' },
    }),
    {
      name: 'scheduledBy',
      type: 'text',
      admin: { ...computed, position: 'sidebar', description: 'Who scheduled it.' },
    },
    instant('enactedAt', {
      label: 'In force since',
      admin: { ...computed, position: 'sidebar', description: 'When the rules changed.' },
    }),
    {
      name: 'withdrawnReason',
      type: 'text',
      admin: { ...computed, position: 'sidebar', description: 'Why it was withdrawn.' },
    },
    { name: 'totals', type: 'json', admin: { ...factsField, hidden: true } },
  ],
};
