import { z } from 'zod';
import { text, ZId, ZInstant } from '../common';
import { anyone, membersEvenSuspended, route, staffOf } from '../route';
import { texts } from '../texts';
import { ZSignedIn, ZStaffSignedIn } from './sign-in';

/** Who needs a second factor; whoever does not may have one. */
export const SECOND_FACTOR_RULES = ['staff-with-money', 'all-staff', 'everybody', 'nobody'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** For how long a device that one asked for is spared the code. */
export const REMEMBERED_DAYS = 30;

/** A code of the authenticator app, or a recovery code. */
const code = z.string().trim().min(1, texts.needed).max(40, texts.atMost(40));
const password = z.string().min(1, texts.needed).max(200, texts.atMost(200));

export const ZSecondFactor = z.object({
  on: z.boolean(),
  /** The programme asks for it: it cannot be switched off. */
  required: z.boolean(),
  since: ZInstant.nullable(),
  recoveryCodesLeft: z.number().int(),
  /** Devices that are spared the code. */
  devices: z.number().int(),
});
export type SecondFactor = z.infer<typeof ZSecondFactor>;

/** What an authenticator app needs; in this answer and nowhere else. */
export const ZSetUp = z.object({
  secret: z.string(),
  /** otpauth://, for the QR code */
  uri: z.string(),
});
export type SetUp = z.infer<typeof ZSetUp>;
export const ZRecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

const proof = z.strictObject({ password, code: code.optional() });
const get = {
  method: 'GET',
  summary: 'The own second factor: whether it is on, recovery codes that are left, devices that are spared it',
  answers: { 200: ZSecondFactor },
  errors: ['forbidden'],
  tx: 'none',
  limit: 'read',
} as const;
const begin = {
  method: 'POST',
  summary: 'Begin to set up an authenticator app, by password (and a code of the present one); counts once confirmed',
  body: proof,
  answers: { 200: ZSetUp },
  errors: ['invalid', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;
const confirm = {
  method: 'POST',
  summary: 'Confirm the app by one of its codes: switches it on, ends every other session, answers recovery codes',
  body: z.strictObject({ code }),
  answers: { 200: ZRecoveryCodes },
  errors: ['invalid', 'conflict', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;
const off = {
  method: 'POST',
  summary: 'Switch the second factor off, by password and code; ends every other session',
  body: z.strictObject({ password, code }),
  answers: { 200: ZSecondFactor },
  errors: ['invalid', 'conflict', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;
const codes = {
  method: 'POST',
  summary: 'New recovery codes, by password and code; the old ones end',
  body: z.strictObject({ password, code }),
  answers: { 200: ZRecoveryCodes },
  errors: ['invalid', 'conflict', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;
const forget = {
  method: 'DELETE',
  summary: 'Ask every remembered device for a code again',
  answers: { 200: ZSecondFactor },
  errors: [],
  tx: 'write',
  limit: 'write',
} as const;

const ofMembers = { who: membersEvenSuspended } as const;
const ownPath = '/api/partner/second-factor';
export const getSecondFactor = route({ ...get, ...ofMembers, id: 'auth.second-factor.get', path: ownPath });
export const beginSecondFactor = route({ ...begin, ...ofMembers, id: 'auth.second-factor.begin', path: ownPath });
export const confirmSecondFactor = route({
  ...confirm,
  ...ofMembers,
  id: 'auth.second-factor.confirm',
  path: `${ownPath}/confirm`,
});
export const endSecondFactor = route({ ...off, ...ofMembers, id: 'auth.second-factor.off', path: `${ownPath}/off` });
export const renewRecoveryCodes = route({
  ...codes,
  ...ofMembers,
  id: 'auth.second-factor.codes',
  path: `${ownPath}/recovery-codes`,
});
export const forgetDevices = route({
  ...forget,
  ...ofMembers,
  id: 'auth.second-factor.forget-devices',
  path: `${ownPath}/devices`,
});

const ofStaff = { who: staffOf('partner-manager', 'finance', 'content', 'support') } as const;
const staffPath = '/api/staff/second-factor';
export const getStaffSecondFactor = route({ ...get, ...ofStaff, id: 'auth.staff-second-factor.get', path: staffPath });
export const beginStaffSecondFactor = route({
  ...begin,
  ...ofStaff,
  id: 'auth.staff-second-factor.begin',
  path: staffPath,
});
export const confirmStaffSecondFactor = route({
  ...confirm,
  ...ofStaff,
  id: 'auth.staff-second-factor.confirm',
  path: `${staffPath}/confirm`,
});
export const endStaffSecondFactor = route({
  ...off,
  ...ofStaff,
  id: 'auth.staff-second-factor.off',
  path: `${staffPath}/off`,
});
export const renewStaffRecoveryCodes = route({
  ...codes,
  ...ofStaff,
  id: 'auth.staff-second-factor.codes',
  path: `${staffPath}/recovery-codes`,
});
export const forgetStaffDevices = route({
  ...forget,
  ...ofStaff,
  id: 'auth.staff-second-factor.forget-devices',
  path: `${staffPath}/devices`,
});

export const resetSecondFactor = route({
  id: 'auth.second-factor.reset',
  method: 'POST',
  path: '/api/staff/second-factors/:id/reset',
  summary: 'Take the second factor from somebody who lost it, for a reason; ends their sessions and mails them',
  who: staffOf(),
  params: z.strictObject({ id: ZId }),
  body: z.strictObject({ collection: z.enum(['staff', 'partner-users']), reason: text(500) }),
  answers: { 200: z.object({ status: z.literal('reset') }) },
  errors: ['invalid', 'not_found', 'conflict'],
  tx: 'write',
  limit: 'write',
});

/** A sign-in that needs a second factor which is not set up yet is refused with a token (`enrolment`) for these two. */
const enrolment = z.string().min(20).max(1000);
const beginEnrolment = {
  method: 'POST',
  summary: 'Set up the second factor that a sign-in was refused for, by the token of that refusal',
  who: anyone,
  body: z.strictObject({ enrolment }),
  answers: { 200: ZSetUp },
  errors: ['invalid', 'unauthenticated', 'forbidden'],
  tx: 'none',
  limit: 'sign-in',
} as const;
const finishEnrolment = {
  ...beginEnrolment,
  summary: 'Confirm that second factor by one of its codes; signs in and answers the recovery codes',
  body: z.strictObject({ enrolment, code, remember: z.boolean().optional() }),
  errors: ['invalid', 'unauthenticated', 'forbidden', 'rate_limited'],
} as const;
const pathOfPartner = '/api/auth/partner/second-factor';
export const enrolPartner = route({ ...beginEnrolment, id: 'auth.partner.enrol', path: pathOfPartner });
export const confirmPartnerEnrolment = route({
  ...finishEnrolment,
  id: 'auth.partner.enrol-confirm',
  path: `${pathOfPartner}/confirm`,
  answers: { 200: ZSignedIn.extend(ZRecoveryCodes.shape) },
});
const pathOfStaff = '/api/staff/enrolment';
export const enrolStaff = route({ ...beginEnrolment, id: 'auth.staff.enrol', path: pathOfStaff });
export const confirmStaffEnrolment = route({
  ...finishEnrolment,
  id: 'auth.staff.enrol-confirm',
  path: `${pathOfStaff}/confirm`,
  answers: { 200: ZStaffSignedIn.extend(ZRecoveryCodes.shape) },
});
