import type { CollectionConfig } from 'payload';
import { access, either, nobody, type Rule, staff } from '@/access/rules';
import { NOTIFICATION_KINDS } from '@/contracts/notifications/notifications';
import { choice, instant, partner } from '../fields';
import { seenBy } from '../seen-by';

const own: Rule = (actor) =>
  actor.kind === 'partner' ? { user: { equals: actor.userId }, muted: { equals: false } } : false;

/** What a partner user is told; once for an event. Spec 09. */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Partners',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['user', 'kind', 'title', 'readAt', 'createdAt'],
    listSearchableFields: ['title', 'user.name'],
    description: 'What partners were told. Written by the portal.',
  },
  access: {
    create: access(nobody),
    read: access(either(staff('support', 'partner-manager'), own)),
    update: access(nobody),
    delete: access(nobody),
  },
  indexes: [{ fields: ['user', 'createdAt'] }, { fields: ['event', 'user'], unique: true }],
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'partner-users',
      required: true,
      admin: { description: 'Who was told.' },
    },
    partner({ admin: { description: 'For which partner.' } }),
    choice('kind', NOTIFICATION_KINDS, {
      required: true,
      admin: { description: 'What it is about.' },
    }),
    { name: 'title', type: 'text', required: true, admin: { description: 'What the user reads first.' } },
    { name: 'body', type: 'text', admin: { description: 'What the user reads under it.' } },
    { name: 'actionUrl', type: 'text', label: 'Leads to', admin: { description: 'Where a press on it leads.' } },
    { name: 'event', type: 'text', admin: { description: 'What it tells of; a user is told of it once.' } },
    {
      name: 'muted',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: 'Not shown',
      admin: { description: 'The user wants none of this kind in the portal; it may have gone out by mail.' },
    },
    instant('readAt', { label: 'Read', admin: { description: 'When the user read it.' } }),
  ],
};
