import { z } from 'zod';
import { listQuery, pageOf, ZIdParams, ZInstant } from '../common';
import { membersEvenSuspended, route } from '../route';

export const NOTIFICATION_KINDS = [
  'deal',
  'commission',
  'tier',
  'achievement',
  'lead',
  'security',
  'announcement',
] as const;
export const ZNotification = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  title: z.string(),
  body: z.string(),
  actionUrl: z.string().nullable(),
  readAt: ZInstant.nullable(),
  createdAt: ZInstant,
});
export type Notification = z.infer<typeof ZNotification>;
const query = z.strictObject(listQuery(['-createdAt', 'createdAt']));
export const listNotifications = route({
  id: 'notifications.list',
  method: 'GET',
  path: '/api/notifications',
  summary: 'Own notifications, newest first, and how many are unread',
  who: membersEvenSuspended,
  query,
  answers: { 200: pageOf(ZNotification).extend({ unread: z.number().int() }) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
export const listPartnerNotifications = route({
  ...listNotifications,
  id: 'notifications.list-alias',
  path: '/api/partner/notifications',
});
export const readNotification = route({
  id: 'notifications.read',
  method: 'PUT',
  path: '/api/notifications/:id/read',
  summary: 'Mark a notification as read',
  who: membersEvenSuspended,
  params: ZIdParams,
  answers: { 200: ZNotification },
  errors: ['not_found'],
  tx: 'write',
  limit: 'write',
});
export const readAllNotifications = route({
  id: 'notifications.read-all',
  method: 'POST',
  path: '/api/notifications/read-all',
  summary: 'Mark every own notification as read',
  who: membersEvenSuspended,
  answers: { 200: z.object({ read: z.number().int() }) },
  errors: [],
  tx: 'write',
  limit: 'write',
});
