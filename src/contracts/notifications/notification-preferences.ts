import { z } from 'zod';
import { members, membersEvenSuspended, route } from '../route';
import { NOTIFICATION_KINDS } from './notifications';

/** The ways to be told. Another one (push, SMS) is another word here and another column of the defaults. */
export const NOTIFICATION_CHANNELS = ['app', 'email'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

const ZKind = z.enum(NOTIFICATION_KINDS);
const ZChannel = z.enum(NOTIFICATION_CHANNELS);

/** Every kind with every way to be told: whether it is on, and whether it can be switched off at all. */
export const ZNotificationPreferences = z.object({
  kinds: z.array(
    z.object({
      kind: ZKind,
      channels: z.array(z.object({ channel: ZChannel, on: z.boolean(), locked: z.boolean() })),
    }),
  ),
});
export type NotificationPreferences = z.infer<typeof ZNotificationPreferences>;

export const ZSetNotificationPreferences = z.strictObject({
  changes: z
    .array(z.strictObject({ kind: ZKind, channel: ZChannel, on: z.boolean() }))
    .min(1)
    .max(NOTIFICATION_KINDS.length * NOTIFICATION_CHANNELS.length),
});
export type SetNotificationPreferences = z.output<typeof ZSetNotificationPreferences>;

export const getNotificationPreferences = route({
  id: 'notifications.preferences.get',
  method: 'GET',
  path: '/api/partner/notification-preferences',
  summary: 'How one is told of what: by kind and way, with what cannot be switched off',
  who: membersEvenSuspended,
  answers: { 200: ZNotificationPreferences },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const setNotificationPreferences = route({
  id: 'notifications.preferences.set',
  method: 'PUT',
  path: '/api/partner/notification-preferences',
  summary: 'Switch ways to be told on or off for oneself; what is not named stays as it is',
  // One's own: a viewer's too.
  who: members,
  body: ZSetNotificationPreferences,
  answers: { 200: ZNotificationPreferences },
  errors: ['invalid'],
  tx: 'write',
  limit: 'write',
});
