import { z } from 'zod';
import { listQuery, pageOf, ZEmail } from '../common';
import { ZMemberRole, ZStaffRole } from '../roles';
import { anyone, membersEvenSuspended, route, staffOf } from '../route';
import { texts } from '../texts';

const ZPassword = z.string().min(10, texts.atLeast(10)).max(200, texts.atMost(200));
const ZCredentials = z.strictObject({
  email: ZEmail,
  password: z.string().min(1, texts.needed).max(200, texts.atMost(200)),
  /** A code of the authenticator app or a recovery code, when a sign-in without one was refused with the field `otp`. */
  otp: z.string().max(40, texts.atMost(40)).optional(),
  /** With an otp: spares this browser the next ones, by a cookie. */
  remember: z.boolean().optional(),
});

export const ZSignedIn = z.object({
  message: z.string(),
  token: z.string(),
  /** seconds since 1970, when the session ends unless it is used */
  exp: z.number().int(),
  user: z.object({ id: z.string(), email: z.string(), name: z.string(), role: ZMemberRole, partnerId: z.string() }),
});

export const partnerLogin = route({
  id: 'auth.partner.login',
  method: 'POST',
  path: '/api/auth/partner/login',
  summary: 'Sign in to the portal; sets the portal’s cookie and answers a token',
  who: anyone,
  body: ZCredentials,
  answers: { 200: ZSignedIn },
  errors: ['invalid', 'unauthenticated', 'forbidden', 'rate_limited'],
  tx: 'none',
  limit: 'sign-in',
});
export const partnerLogout = route({
  id: 'auth.partner.logout',
  method: 'POST',
  path: '/api/auth/partner/logout',
  summary: 'End this session',
  who: anyone,
  answers: { 200: z.object({ status: z.literal('signed-out') }) },
  errors: [],
  tx: 'none',
  limit: 'write',
});

/** A new password signs nobody in who has, or needs, a second factor: they sign in with it. */
const ZPasswordSet = z.object({ status: z.literal('password-set') });

export const ZResetRequest = z.strictObject({ email: ZEmail });
export const ZResetPassword = z.strictObject({ token: z.string().min(20).max(200), password: ZPassword });
export const partnerResetPassword = route({
  id: 'auth.partner.reset',
  method: 'POST',
  path: '/api/auth/partner/reset-password',
  summary: 'Ask for a reset mail by e-mail (202, the same for an unknown one), or set a new password with its token',
  who: anyone,
  body: z.union([ZResetRequest, ZResetPassword]),
  answers: { 202: z.object({ status: z.literal('received') }), 200: z.union([ZSignedIn, ZPasswordSet]) },
  errors: ['invalid', 'forbidden', 'rate_limited'],
  tx: 'none',
  limit: 'reset',
});

export const ZRegister = z
  .strictObject({
    kind: z.enum(['company', 'individual']),
    companyName: z.string().trim().min(1).max(200).optional(),
    contactName: z.string().trim().min(1).max(200),
    email: ZEmail,
    country: z.string().regex(/^[A-Z]{2}$/, texts.country),
    message: z.string().trim().max(2000).optional(),
    recruitCode: z.string().trim().max(40).optional(),
    agreedTo: z.array(z.string().max(100)).max(20),
    /** A field no person sees or fills; what a robot writes here marks it. */
    website: z.string().max(200).optional(),
  })
  .superRefine((r, ctx) => {
    if (r.kind === 'company' && !r.companyName)
      ctx.addIssue({ code: 'custom', path: ['companyName'], message: texts.companyName });
    if (!r.agreedTo.includes('terms')) ctx.addIssue({ code: 'custom', path: ['agreedTo'], message: texts.terms });
  });
export const partnerRegister = route({
  id: 'auth.partner.register',
  method: 'POST',
  path: '/api/auth/partner/register',
  summary: 'Apply to the programme; the same answer for a known e-mail',
  who: anyone,
  body: ZRegister,
  answers: { 202: z.object({ status: z.literal('received') }) },
  errors: ['invalid', 'rate_limited'],
  tx: 'write',
  limit: 'apply',
});

/** Staff: the admin panel calls these by Payload's names, so they answer in Payload's form. */
export const ZStaffSignedIn = z.object({
  message: z.string(),
  token: z.string(),
  exp: z.number().int(),
  user: z.object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: ZStaffRole,
    collection: z.literal('staff'),
  }),
});
export const staffLogin = route({
  id: 'auth.staff.login',
  method: 'POST',
  path: '/api/staff/login',
  summary: 'Sign in to the admin panel',
  who: anyone,
  body: ZCredentials,
  form: true,
  answers: { 200: ZStaffSignedIn },
  errors: ['invalid', 'unauthenticated', 'forbidden', 'rate_limited'],
  tx: 'none',
  limit: 'sign-in',
});
export const staffLogout = route({
  id: 'auth.staff.logout',
  method: 'POST',
  path: '/api/staff/logout',
  summary: 'End this staff session',
  who: anyone,
  answers: { 200: z.object({ message: z.string() }) },
  errors: [],
  tx: 'none',
  limit: 'write',
});
export const staffRefresh = route({
  id: 'auth.staff.refresh',
  method: 'POST',
  path: '/api/staff/refresh-token',
  summary: 'Prolong this staff session',
  who: staffOf('partner-manager', 'finance', 'content', 'support'),
  answers: {
    200: z.object({
      message: z.string(),
      refreshedToken: z.string(),
      exp: z.number().int(),
      user: ZStaffSignedIn.shape.user,
    }),
  },
  errors: [],
  tx: 'none',
  limit: 'write',
});

/** The admin panel's own pages "forgot" and "reset" post these, by Payload's names and in Payload's form. */
export const staffForgotPassword = route({
  id: 'auth.staff.forgot',
  method: 'POST',
  path: '/api/staff/forgot-password',
  summary: 'Ask for a reset mail for a staff account; the same answer for an unknown e-mail',
  who: anyone,
  body: z.object({ email: ZEmail }),
  form: true,
  answers: { 200: z.object({ message: z.string() }) },
  errors: ['invalid', 'rate_limited'],
  tx: 'none',
  limit: 'reset',
});
export const staffResetPassword = route({
  id: 'auth.staff.reset',
  method: 'POST',
  path: '/api/staff/reset-password',
  summary:
    'Set a new staff password with the token of a reset mail; ends every session, and signs in where no second factor is asked for',
  who: anyone,
  // The panel's form sends its second typing of the password too.
  body: z.object({ token: z.string().min(20).max(200), password: ZPassword }),
  form: true,
  answers: { 200: z.union([ZStaffSignedIn, ZPasswordSet.extend({ message: z.string() })]) },
  errors: ['invalid', 'forbidden', 'rate_limited'],
  tx: 'none',
  limit: 'reset',
});

export const changePassword = route({
  id: 'auth.partner.password',
  method: 'POST',
  path: '/api/partner/password',
  summary: 'Change the own password, by the present one; ends every other session',
  who: membersEvenSuspended,
  body: z.strictObject({ current: z.string().min(1, texts.needed).max(200), password: ZPassword }),
  answers: { 200: z.object({ ended: z.number().int() }) },
  errors: ['invalid', 'rate_limited'],
  tx: 'write',
  limit: 'write',
});

export const ZSession = z.object({
  id: z.string(),
  device: z.string(),
  place: z.string().nullable(),
  createdAt: z.iso.datetime({ offset: true }),
  lastSeenAt: z.iso.datetime({ offset: true }),
  current: z.boolean(),
});
export const listSessions = route({
  id: 'sessions.list',
  method: 'GET',
  path: '/api/partner/sessions',
  summary: 'Own live sessions, the latest used first',
  who: membersEvenSuspended,
  query: z.strictObject(listQuery(['-lastSeenAt', 'lastSeenAt', '-createdAt'])),
  answers: { 200: pageOf(ZSession) },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const endSession = route({
  id: 'sessions.end',
  method: 'DELETE',
  path: '/api/partner/sessions/:id',
  summary: 'End one of the own sessions; `all` ends every other one',
  who: membersEvenSuspended,
  params: z.strictObject({ id: z.union([z.literal('all'), z.uuid()]) }),
  answers: { 200: z.object({ ended: z.number().int() }) },
  errors: ['not_found'],
  tx: 'write',
  limit: 'write',
});
