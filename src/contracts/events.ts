import { z } from 'zod';
import { ZTier } from './tiers/tier';

/**
 * Every event that a transaction may publish, with the shape of its data (ids and small facts, never private text).
 * The same names go over the socket as `{id, type, v, at, data}`. api.md "Socket".
 */
export const EVENTS = {
  'lead.updated': z.object({ leadId: z.string(), stage: z.string(), version: z.number() }),
  'deal.claimed': z.object({
    dealId: z.string(),
    leadId: z.string().nullable(),
    valueCents: z.number(),
    currency: z.string(),
  }),
  'deal.confirmed': z.object({
    dealId: z.string(),
    leadId: z.string().nullable(),
    valueCents: z.number(),
    currency: z.string(),
  }),
  'deal.changed': z.object({
    dealId: z.string(),
    leadId: z.string().nullable(),
    status: z.string(),
    reason: z.string().optional(),
  }),
  'commission.created': z.object({
    commissionId: z.string(),
    kind: z.string(),
    amountCents: z.number(),
    currency: z.string(),
    status: z.string(),
    dealId: z.string().nullable(),
  }),
  'commission.updated': z.object({ commissionId: z.string(), status: z.string() }),
  'tier.changed': z.object({ from: ZTier, to: ZTier, cause: z.string() }),
  /** The retention rule of the tier held is not met any more: what must be confirmed until when. */
  'tier.at-risk': z.object({ tier: ZTier, until: z.string(), missing: z.number().int() }),
  /** One that the partner had not before; it is never taken back. */
  'achievement.granted': z.object({ achievementId: z.string(), key: z.string() }),
  'features.changed': z.object({ features: z.array(z.string()) }),
  'notification.created': z.object({ notificationId: z.string(), kind: z.string(), title: z.string() }),
  /** null: all of them. So that the count is the same on every device of a user. */
  'notification.read': z.object({ notificationId: z.string().nullable() }),
  'leaderboard.changed': z.object({}),
  'session.ended': z.object({ sessionId: z.string().nullable(), userId: z.string() }),
  'content.changed': z.object({ tag: z.string() }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventData<T extends EventType> = z.infer<(typeof EVENTS)[T]>;

/** Who may receive an event; checked on delivery and again on replay. */
export const ZAudience = z.union([
  z.object({ partner: z.string(), roles: z.array(z.string()).optional() }),
  z.object({ user: z.string() }),
  z.object({ allPartners: z.literal(true) }),
  z.object({ staff: z.array(z.string()) }),
  z.object({ nodes: z.literal(true) }),
]);
export type Audience = z.infer<typeof ZAudience>;

/** An event as a client receives it. */
export type WireEvent<T extends EventType = EventType> = { id: string; type: T; v: 1; at: string; data: EventData<T> };
