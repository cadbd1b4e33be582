import { z } from 'zod';
import { listQuery, pageOf, text, ZIdParams, ZInstant } from '../common';
import { owners, route, staffOf } from '../route';
import { texts } from '../texts';
import { PARTNER_SCOPES, SCOPES } from './api-scopes';

const ZScope = z.enum(SCOPES);

/** Live keys of one partner, or of one member of staff. */
export const MOST_KEYS = 20;
/** A key lives a year at the longest: one that nobody remembers ends by itself. */
export const LONGEST_KEY_DAYS = 366;

export const ZApiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** What the key begins with: enough to tell it by, useless to anybody else. */
  prefix: z.string(),
  scopes: z.array(ZScope),
  /** In whose name it acts. */
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: ZInstant,
  expiresAt: ZInstant,
  lastUsedAt: ZInstant.nullable(),
  revokedAt: ZInstant.nullable(),
});
export type ApiKey = z.infer<typeof ZApiKey>;

const named = { name: text(80), expiresAt: ZInstant.optional() };
const atLeastOne = texts.scopes;
export const ZCreatePartnerKey = z.strictObject({
  ...named,
  scopes: z.array(z.enum(PARTNER_SCOPES)).min(1, atLeastOne).max(PARTNER_SCOPES.length),
});
export const ZCreateStaffKey = z.strictObject({ ...named, scopes: z.array(ZScope).min(1, atLeastOne).max(50) });
export type CreateApiKey = z.output<typeof ZCreateStaffKey>;
/** The secret is in this answer and nowhere else: what is kept of it is a hash. */
export const ZMadeApiKey = z.object({ key: ZApiKey, secret: z.string() });
export type MadeApiKey = z.infer<typeof ZMadeApiKey>;

const partnerKeys = { who: owners, feature: 'api-access' } as const;
const anyStaffRole = staffOf('partner-manager', 'finance', 'content', 'support');

export const listApiKeys = route({
  ...partnerKeys,
  id: 'api-keys.list',
  method: 'GET',
  path: '/api/partner/api-keys',
  summary: 'The partner’s API keys, newest first; revoked and expired ones too',
  query: z.strictObject({ ...listQuery(['-createdAt', 'createdAt', 'name']), live: z.enum(['1']).optional() }),
  answers: { 200: pageOf(ZApiKey) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
export const createApiKey = route({
  ...partnerKeys,
  id: 'api-keys.create',
  method: 'POST',
  path: '/api/partner/api-keys',
  summary: 'Make an API key that acts in the own name within its scopes; its secret is answered this once',
  body: ZCreatePartnerKey,
  answers: { 201: ZMadeApiKey },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  limit: 'write',
});
export const revokeApiKey = route({
  // Ending a key needs no feature: a partner that lost it can still clean up.
  who: owners,
  id: 'api-keys.revoke',
  method: 'DELETE',
  path: '/api/partner/api-keys/:id',
  summary: 'End a key of the own partner for good',
  params: ZIdParams,
  answers: { 200: ZApiKey },
  errors: ['not_found'],
  tx: 'write',
  limit: 'write',
});
export const createStaffApiKey = route({
  id: 'api-keys.create-for-staff',
  method: 'POST',
  path: '/api/staff/api-keys',
  summary: 'Make an API key that acts as this member of staff within its scopes; its secret is answered this once',
  who: anyStaffRole,
  body: ZCreateStaffKey,
  answers: { 201: ZMadeApiKey },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  limit: 'write',
});
export const revokeStaffApiKey = route({
  id: 'api-keys.revoke-by-staff',
  method: 'POST',
  path: '/api/staff/api-keys/:id/revoke',
  summary: 'End an own key for good; admins end anybody’s',
  who: anyStaffRole,
  params: ZIdParams,
  answers: { 200: ZApiKey },
  errors: ['not_found'],
  tx: 'write',
  limit: 'write',
});
