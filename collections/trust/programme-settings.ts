import { pageChanged } from '@root/hooks/tiers/page-changed';
import type { GlobalConfig, RowField } from 'payload';
import { access, actorOfUser, adminsOnly, anyStaff, staff } from '@/access/rules';
import { SECOND_FACTOR_RULES } from '@/contracts/accounts/second-factor';
import type { Actor } from '@/contracts/actor';
import { CURRENCIES } from '@/contracts/money/currency';
import { OPEN_STAGES, type OpenStage } from '@/contracts/pipeline/open-stages';
import { basisPoints, cents, choice, count, timeZone } from '../fields';
import { seenBy } from '../seen-by';

/** No key takes away what guards its owner. */
const isAdminInPerson = (actor: Actor): boolean => actor.kind === 'staff' && !actor.key && adminsOnly(actor);

/** How partners read an open stage, and where it stands among the others. Rules go by the stage, whatever it is called. */
const stageRow = (stage: OpenStage, place: number): RowField => {
  const usual = stage.charAt(0).toUpperCase() + stage.slice(1);
  return {
    type: 'row',
    fields: [
      {
        name: `stage${usual}Name`,
        type: 'text',
        maxLength: 30,
        label: `Stage “${usual}”`,
        admin: { placeholder: usual, description: 'What partners read; empty: its usual name.' },
      },
      count(`stage${usual}Place`, {
        required: true,
        min: 1,
        max: OPEN_STAGES.length,
        defaultValue: place,
        label: 'Place',
        admin: { description: 'Where it stands; of two at one place the usual order decides.' },
      }),
    ],
  };
};

/** The settings of the one programme that an installation runs. Spec README "Words". */
export const ProgrammeSettings: GlobalConfig = {
  slug: 'programme-settings',
  lockDocuments: false,
  label: 'Programme settings',
  admin: {
    group: 'Programme',
    hidden: seenBy('partner-manager', 'finance'),
    description:
      'Rules of the programme. Money rules apply from the next deal on; what is earned keeps the terms it was earned under.',
  },
  access: { read: access(anyStaff), update: access(staff('finance', 'partner-manager')) },
  hooks: { afterChange: [pageChanged] },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          defaultValue: 'Partner Portal',
          admin: { description: 'As partners and applicants read it.' },
        },
        timeZone({
          defaultValue: 'America/New_York',
          admin: {
            description: 'An IANA name such as America/New_York. Days and months of figures and payouts begin by it.',
          },
        }),
        choice('reportingCurrency', CURRENCIES, {
          required: true,
          defaultValue: 'USD',
          admin: { description: 'Totals over all partners are given in it.' },
        }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Money',
      fields: [
        {
          type: 'row',
          fields: [
            count('holdDays', {
              required: true,
              min: 0,
              max: 365,
              defaultValue: 14,
              admin: { description: 'How many days a commission waits after confirmation before it is payable.' },
            }),
            basisPoints('capBps', {
              required: true,
              defaultValue: 5000,
              label: 'Cap on one deal',
              admin: {
                description:
                  'The most that one deal may earn in all. The base is never cut; override, then referral, get what is left.',
              },
            }),
            count('referralWindowMonths', {
              required: true,
              min: 0,
              max: 120,
              defaultValue: 12,
              admin: {
                description: 'For how many months after approval a recruiter earns on the deals of the new partner.',
              },
            }),
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'stackLeaderRecruiter',
              type: 'checkbox',
              defaultValue: false,
              admin: { description: 'When leader and recruiter are the same partner, pay both.' },
            },
            cents(
              'payoutMinimumCents',
              {
                required: true,
                min: 0,
                defaultValue: 5000,
                admin: { description: 'Less than this is not paid out but carried over.' },
              },
              'reportingCurrency',
            ),
            count('planNoticeDays', {
              required: true,
              min: 0,
              max: 365,
              defaultValue: 30,
              label: 'Notice of new rules',
              admin: { description: 'For how many days partners must know of new rules before they hold.' },
            }),
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Pipeline',
      fields: [
        ...OPEN_STAGES.map((stage, at) => stageRow(stage, at + 1)),
        {
          type: 'row',
          fields: [
            cents(
              'confirmBelowCents',
              {
                min: 0,
                max: 100_000_000_000,
                label: 'Confirm by itself below',
                admin: {
                  description:
                    'Claimed deals below this amount are confirmed without staff, those that wait now too. In the currency above only; in other currencies staff decide. Empty: never.',
                },
              },
              'reportingCurrency',
            ),
            count('confirmAfterHours', {
              required: true,
              min: 0,
              max: 2160,
              defaultValue: 24,
              admin: { description: 'How many hours after its claim, so that there is time to look at it.' },
            }),
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Sign-in',
      fields: [
        choice('secondFactor', SECOND_FACTOR_RULES, {
          required: true,
          defaultValue: 'staff-with-money',
          label: 'Second factor needed by',
          // Whoever this is meant for must not be who takes it away.
          access: { update: ({ req }) => isAdminInPerson(actorOfUser(req)) },
          admin: {
            description:
              'Who types a code of an authenticator app beside the password; staff with money: admins and finance. From the next sign-in on, which leads whoever has none through setting it up. Anybody may have one. Admins alone change this.',
          },
        }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Modules',
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'moduleTraining',
              type: 'checkbox',
              defaultValue: true,
              label: 'Training',
              admin: { description: 'Partners see the training area.' },
            },
            {
              name: 'moduleChat',
              type: 'checkbox',
              defaultValue: true,
              label: 'Chat',
              admin: { description: 'Partners see the chat.' },
            },
            {
              name: 'moduleResources',
              type: 'checkbox',
              defaultValue: true,
              label: 'Resources',
              admin: { description: 'Partners see the resources.' },
            },
            {
              name: 'moduleLeaderboard',
              type: 'checkbox',
              defaultValue: true,
              label: 'Leaderboard',
              admin: { description: 'Partners see the leaderboard.' },
            },
          ],
        },
      ],
    },
  ],
};
