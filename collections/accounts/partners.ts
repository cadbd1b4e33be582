import { preparePartner } from '@root/hooks/accounts/prepare-partner';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { refuseGuarded } from '@root/hooks/db/refuse-guarded';
import type { CollectionConfig } from 'payload';
import { PARTNER_GUARDED } from '@/access/guarded-fields';
import {
  access,
  accessCreate,
  actorOfUser,
  anyStaff,
  either,
  nobody,
  ownRowsEvenSuspended,
  staff,
} from '@/access/rules';
import { LONGEST_SOCIAL, NETWORK_EXAMPLES, NETWORK_NAMES, SOCIAL_NETWORKS } from '@/contracts/accounts/socials';
import { PARTNER_STATUSES } from '@/contracts/roles';
import { hexColour, profileOn } from '../field-checks';
import { choice, computed, currency, factsField, instant, tier, timeZone } from '../fields';
import { listPresets } from '../list-presets';
import { seenBy } from '../seen-by';
import { PARTNER_RECORDS } from './partner-records';

const managers = staff('partner-manager');

/** The account that earns: a person or a company. Spec 01 "Partner". */
export const Partners: CollectionConfig = {
  slug: 'partners',
  lockDocuments: false,
  admin: {
    group: 'Partners',
    pagination: { defaultLimit: 25 },
    hidden: seenBy('partner-manager', 'finance', 'support'),
    useAsTitle: 'name',
    components: {
      edit: {
        beforeDocumentControls: [
          '/src/admin/tiers/partner-actions#PartnerActions',
          '/src/admin/money/adjust-partner#AdjustPartner',
        ],
      },
      beforeListTable: [
        '/src/admin/accounts/approve-selected#ApproveSelected',
        listPresets(
          { label: 'Applied', query: 'where[status][equals]=applied&sort=createdAt' },
          { label: 'Approved', query: 'where[status][equals]=approved' },
          { label: 'Active', query: 'where[status][equals]=active&sort=-dealsCount' },
          { label: 'Suspended', query: 'where[status][equals]=suspended' },
          { label: 'Tier set by hand', query: 'where[overrideTier][exists]=true' },
        ),
      ],
    },
    defaultColumns: ['name', 'tier', 'status', 'dealsCount', 'country', 'joinedAt'],
    listSearchableFields: ['name', 'contactEmail', 'referralCode'],
    description:
      'Partners of the programme. Tier and status change by the buttons on a partner’s page, so that each change is recorded.',
  },
  access: {
    create: accessCreate(managers),
    read: access(either(anyStaff, ownRowsEvenSuspended('id'))),
    update: access(managers),
    delete: access(nobody),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    beforeValidate: [
      refuseGuarded(PARTNER_GUARDED, { status: 'approved', tier: 'starter', version: 1, dealsCount: 0, callsHeld: 0 }),
      preparePartner,
    ],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Profile',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'name',
                  type: 'text',
                  required: true,
                  maxLength: 200,
                  admin: {
                    description:
                      'The company, or the person when the partner is an individual. Partners read it on the leaderboard unless they chose an alias.',
                  },
                },
                choice('kind', ['company', 'individual'], {
                  required: true,
                  defaultValue: 'company',
                  admin: { description: 'A company has members; an individual usually works alone.' },
                }),
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'contactEmail',
                  type: 'email',
                  required: true,
                  index: true,
                  admin: { description: 'Where the programme writes to. It is not a sign-in.' },
                },
                {
                  name: 'contactPhone',
                  type: 'text',
                  maxLength: 40,
                  admin: { description: 'With the country’s code, e.g. +44 20 7946 0123.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                { name: 'country', type: 'text', maxLength: 2, admin: { description: 'Two-letter code, e.g. US.' } },
                {
                  name: 'region',
                  type: 'text',
                  maxLength: 120,
                  index: true,
                  admin: { description: 'State, county or city, as it shall be found.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                timeZone({
                  defaultValue: 'UTC',
                  admin: { description: 'An IANA name such as Europe/London. Reminders and days follow it.' },
                }),
                {
                  name: 'locale',
                  type: 'text',
                  required: true,
                  defaultValue: 'en',
                  admin: {
                    description: 'A language code such as en or de-AT. Dates and amounts are written that way.',
                  },
                },
                currency({ admin: { description: 'The currency the partner is paid in.' } }),
              ],
            },
            { name: 'website', type: 'text', maxLength: 300, admin: { description: 'With https://.' } },
            {
              name: 'socials',
              type: 'group',
              admin: { description: 'Profiles on other networks, each with its full https address.' },
              fields: SOCIAL_NETWORKS.map((network) => ({
                name: network,
                type: 'text' as const,
                label: NETWORK_NAMES[network],
                maxLength: LONGEST_SOCIAL,
                validate: profileOn(network),
                admin: { placeholder: NETWORK_EXAMPLES[network] },
              })),
            },
            {
              name: 'bio',
              type: 'textarea',
              maxLength: 2000,
              admin: { description: 'A few sentences about the partner.' },
            },
            {
              // The bytes are in the private store, under this id; only the owner's upload sets it.
              name: 'logoId',
              type: 'text',
              hidden: true,
              access: { create: nobody, update: nobody },
            },
            {
              name: 'brandColour',
              type: 'text',
              maxLength: 7,
              validate: hexColour,
              admin: {
                description:
                  'Such as #b45309. The portal wears it for this partner’s people while custom branding is unlocked.',
              },
            },
          ],
        },
        {
          label: 'Programme',
          fields: [
            {
              type: 'row',
              fields: [
                choice('status', PARTNER_STATUSES, {
                  required: true,
                  defaultValue: 'approved',
                  index: true,
                  admin: {
                    ...computed,
                    description: 'Changes by the buttons above only. Only active partners work in the portal.',
                  },
                }),
                tier('tier', {
                  required: true,
                  defaultValue: 'starter',
                  index: true,
                  admin: { ...computed, description: 'Changes by the engine, or by “Set tier” above.' },
                }),
              ],
            },
            {
              name: 'statusReason',
              type: 'text',
              admin: { ...computed, description: 'What the partner reads when suspended or rejected.' },
            },
            {
              name: 'application',
              type: 'json',
              access: { read: ({ req }) => anyStaff(actorOfUser(req)) },
              admin: {
                ...factsField,
                description: 'What the applicant wrote, and whether the e-mail is known already.',
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'referralCode',
                  type: 'text',
                  unique: true,
                  index: true,
                  admin: {
                    description:
                      'Short and readable; made from the name when left empty. You may change it at any time: every code that the partner ever had goes on leading to it.',
                  },
                },
                instant('referralCodeChangedAt', {
                  label: 'Changed by the partner',
                  admin: { ...computed, description: 'When its owner chose another code, which is possible once.' },
                }),
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'leader',
                  type: 'relationship',
                  relationTo: 'partners',
                  index: true,
                  admin: { description: 'Whose team this partner is in; earns the override from the next deal on.' },
                },
                {
                  name: 'recruiter',
                  type: 'relationship',
                  relationTo: 'partners',
                  index: true,
                  admin: { description: 'Who brought this partner in; earns the referral bonus.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                instant('joinedAt', {
                  admin: { ...computed, description: 'When the partner became active for the first time.' },
                  label: 'Joined',
                }),
                instant('approvedAt', {
                  admin: { ...computed, description: 'When the application was approved.' },
                  label: 'Approved',
                }),
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'leaderboardAlias',
                  type: 'text',
                  maxLength: 60,
                  admin: { description: 'Shown on the leaderboard in place of the name.' },
                },
                {
                  name: 'leaderboardOptOut',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: { description: 'Left out of the leaderboard.' },
                },
                {
                  name: 'directoryVisible',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: { description: 'May be found in the directory of partners.' },
                },
              ],
            },
          ],
        },
        {
          label: 'Standing',
          description: 'Computed by the portal from deals, training, reviews and calls.',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'dealsCount',
                  type: 'number',
                  defaultValue: 0,
                  admin: { ...computed, description: 'Deals confirmed or completed.' },
                },
                {
                  name: 'callsHeld',
                  type: 'number',
                  defaultValue: 0,
                  admin: { ...computed, description: 'Calls that staff logged with this partner.' },
                },
                {
                  name: 'satisfaction',
                  type: 'number',
                  admin: { ...computed, description: '0 to 5, the mean of the reviews.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                instant('tierSince', {
                  admin: { ...computed, description: 'Since when the partner is in this tier.' },
                }),
                tier('earnedTier', {
                  admin: { ...computed, description: 'What the engine would give, beside a tier set by hand.' },
                }),
              ],
            },
            {
              type: 'row',
              fields: [
                tier('overrideTier', {
                  admin: { ...computed, description: 'The tier that staff set by hand, while it holds.' },
                  label: 'Tier set by hand',
                }),
                instant('overrideUntil', {
                  admin: { ...computed, description: 'Until when it holds. Empty: until staff change it.' },
                  label: 'Set until',
                }),
              ],
            },
            {
              name: 'overrideReason',
              type: 'text',
              admin: { ...computed, description: 'Why it was set by hand.' },
              label: 'Reason it was set',
            },
            { name: 'version', type: 'number', defaultValue: 1, admin: { hidden: true } },
          ],
        },
        { label: 'Records', description: 'What belongs to this partner, the newest first.', fields: PARTNER_RECORDS },
      ],
    },
  ],
};
