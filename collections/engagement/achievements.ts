import { lockBeforeRead } from '@root/hooks/db/lock-row';
import { evaluateOnAchievementChange } from '@root/hooks/engagement/evaluate-achievements';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, nobody, staff } from '@/access/rules';
import { ACHIEVEMENT_ICONS } from '@/contracts/engagement/achievements';
import { keyName, soundCriteria } from '../field-checks';
import { choice, count, tier } from '../fields';
import { seenBy } from '../seen-by';

const editors = staff('partner-manager', 'content');

/** What partners can reach once. Read by partners through their own route alone, which keeps hidden ones and rules back. Spec 08. */
export const Achievements: CollectionConfig = {
  slug: 'achievements',
  lockDocuments: false,
  defaultSort: 'order',
  admin: {
    group: 'Engagement',
    hidden: seenBy('partner-manager', 'content'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'key', 'minTier', 'hidden', 'active'],
    listSearchableFields: ['title', 'key'],
    description:
      'Saving an active one grants it to every partner who has reached it already. What was granted stays: a deal that is reversed later, other criteria and a switched-off achievement take nothing back.',
  },
  access: {
    create: accessCreate(editors),
    read: access(anyStaff),
    update: access(editors),
    delete: access(nobody),
  },
  hooks: { beforeOperation: [lockBeforeRead], afterChange: [evaluateOnAchievementChange] },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', required: true, maxLength: 60, admin: { description: 'As partners read it.' } },
        {
          name: 'key',
          type: 'text',
          required: true,
          unique: true,
          maxLength: 60,
          validate: keyName,
          admin: { description: 'What the portal and its API know it by: small letters, digits and underscores.' },
        },
      ],
    },
    {
      name: 'description',
      type: 'textarea',
      required: true,
      maxLength: 200,
      admin: { description: 'What it is for, in one sentence. Partners read it before and after.' },
    },
    {
      type: 'row',
      fields: [
        choice('icon', ACHIEVEMENT_ICONS, {
          required: true,
          defaultValue: 'award',
          admin: { description: 'Beside its title.' },
        }),
        tier('minTier', {
          required: true,
          defaultValue: 'starter',
          label: 'From tier',
          admin: { description: 'Below this tier it is shown locked, and not granted.' },
        }),
        count('order', {
          required: true,
          defaultValue: 0,
          admin: { description: 'Its place in the list, smallest first.' },
        }),
      ],
    },
    {
      name: 'criteria',
      type: 'json',
      required: true,
      defaultValue: { match: 'all', rules: [{ metric: 'deals', atLeast: 1 }] },
      validate: soundCriteria,
      admin: {
        components: { Field: '/src/admin/engagement/criteria-field#CriteriaField' },
        description:
          'What a partner must have reached. It is looked at after each deal, lesson, review, lead and change of tier, and each night; granted once, and never taken back.',
      },
    },
    {
      name: 'whoGetsIt',
      type: 'ui',
      admin: { components: { Field: '/src/admin/engagement/who-gets-it#WhoGetsIt' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'hidden',
          type: 'checkbox',
          defaultValue: false,
          admin: { description: 'A surprise: nobody sees it before it is granted.' },
        },
        {
          name: 'active',
          type: 'checkbox',
          defaultValue: true,
          admin: { description: 'It can be reached only while this is ticked. Who has it keeps it.' },
        },
      ],
    },
  ],
};
