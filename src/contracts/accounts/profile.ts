import { z } from 'zod';
import { clearable, text, ZEmail } from '../common';
import { ZCurrency } from '../money/currency';
import { OPEN_STAGES } from '../pipeline/open-stages';
import { ZMemberRole, ZPartnerStatus } from '../roles';
import { membersEvenSuspended, owners, route } from '../route';
import { texts } from '../texts';
import { ZTier } from '../tiers/tier';
import { isTimeZone } from '../time-zone';
import { ZChangeSocials, ZSocials } from './social-schemas';

export const ZProfile = z.object({
  partner: z.object({
    id: z.string(),
    version: z.number().int(),
    name: z.string(),
    kind: z.enum(['company', 'individual']),
    status: ZPartnerStatus,
    statusReason: z.string().nullable(),
    tier: ZTier,
    referralCode: z.string(),
    /** The owner changes the code once; from then on staff do. */
    referralCodeChangeable: z.boolean(),
    currency: ZCurrency,
    timeZone: z.string(),
    locale: z.string(),
    country: z.string().nullable(),
    region: z.string().nullable(),
    contactEmail: z.string(),
    contactPhone: z.string().nullable(),
    website: z.string().nullable(),
    socials: ZSocials,
    bio: z.string().nullable(),
    leaderboardAlias: z.string().nullable(),
    leaderboardOptOut: z.boolean(),
    /** `#rrggbb`, worn by the portal while `custom-branding` is unlocked. */
    brandColour: z.string().nullable(),
    /** For `GET /api/partner/files/:id`; worn with the colour. */
    logoFileId: z.string().nullable(),
    joinedAt: z.string().nullable(),
  }),
  user: z.object({ id: z.string(), email: z.string(), name: z.string(), role: ZMemberRole }),
  /** The staff member who is looking at the portal as this partner; null for the partner's own people. */
  viewedBy: z.object({ name: z.string() }).nullable(),
  /** Keys of the feature registry that are unlocked now. */
  features: z.array(z.string()),
  programme: z.object({
    name: z.string(),
    timeZone: z.string(),
    modules: z.record(z.string(), z.boolean()),
    /** The open stages of the pipeline in the order of staff; without a name of theirs it is the usual one. */
    stages: z.array(z.object({ stage: z.enum(OPEN_STAGES), name: z.string().nullable() })),
    /** How staff named and drew the tiers, lowest first. */
    tiers: z.array(
      z.object({ tier: ZTier, name: z.string(), colour: z.string().nullable(), icon: z.string().nullable() }),
    ),
  }),
});
export type Profile = z.infer<typeof ZProfile>;

const ZTimeZone = z.string().refine(isTimeZone, texts.timeZone);

export const ZUpdateProfile = z.strictObject({
  version: z.number().int().min(1),
  name: text(200).optional(),
  userName: text(200).optional(),
  contactEmail: ZEmail.optional(),
  contactPhone: clearable(40).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, texts.country)
    .nullish(),
  region: clearable(120).optional(),
  timeZone: ZTimeZone.optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, texts.locale)
    .optional(),
  website: z
    .union([z.url({ protocol: /^https?$/, error: texts.website }), z.literal('').transform(() => null), z.null()])
    .optional(),
  /** Only the networks that change; an empty address takes one off. */
  socials: ZChangeSocials.optional(),
  bio: clearable(2000).optional(),
  leaderboardAlias: clearable(60).optional(),
  leaderboardOptOut: z.boolean().optional(),
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, texts.colour)
    .transform((colour) => colour.toLowerCase())
    .nullish(),
});
export type UpdateProfile = z.output<typeof ZUpdateProfile>;

export const getProfile = route({
  id: 'profile.get',
  method: 'GET',
  path: '/api/partner/profile',
  summary: 'Who is signed in, for which partner, and what is unlocked',
  who: membersEvenSuspended,
  answers: { 200: ZProfile },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const updateProfile = route({
  id: 'profile.update',
  method: 'PUT',
  path: '/api/partner/profile',
  summary: 'Change the partner’s profile, against the version that was read',
  who: owners,
  body: ZUpdateProfile,
  answers: { 200: ZProfile },
  errors: ['invalid', 'stale', 'feature_locked'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});

export const ZChangeReferralCode = z.strictObject({ code: z.string().max(200) });
export const changeReferralCode = route({
  id: 'profile.referral-code',
  method: 'PUT',
  path: '/api/partner/referral-code',
  summary: 'Choose another referral code, once; every code the partner ever had goes on leading to it',
  who: owners,
  body: ZChangeReferralCode,
  answers: { 200: ZProfile },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
