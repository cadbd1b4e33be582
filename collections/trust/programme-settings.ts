import type { GlobalConfig } from 'payload';
import { access, anyStaff, staff } from '@/access/rules';
import { CURRENCIES } from '@/contracts/money/currency';
import { basisPoints, cents, choice, count, timeZone } from '../fields';
import { seenBy } from '../seen-by';

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
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', required: true, defaultValue: 'Partner Portal' },
        timeZone({ defaultValue: 'America/New_York' }),
        choice('reportingCurrency', CURRENCIES, { required: true, defaultValue: 'USD' }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Money',
      fields: [
        {
          type: 'row',
          fields: [
            count('holdDays', { required: true, min: 0, max: 365, defaultValue: 14 }),
            basisPoints('capBps', { required: true, defaultValue: 5000 }),
            count('referralWindowMonths', { required: true, min: 0, max: 120, defaultValue: 12 }),
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
            cents('payoutMinimumCents', { required: true, min: 0, defaultValue: 5000 }, 'reportingCurrency'),
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Modules',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'moduleTraining', type: 'checkbox', defaultValue: true },
            { name: 'moduleChat', type: 'checkbox', defaultValue: true },
            { name: 'moduleResources', type: 'checkbox', defaultValue: true },
            { name: 'moduleLeaderboard', type: 'checkbox', defaultValue: true },
          ],
        },
      ],
    },
  ],
};
