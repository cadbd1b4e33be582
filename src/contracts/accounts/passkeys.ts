import { z } from 'zod';
import { text, ZIdParams, ZInstant } from '../common';
import { anyone, membersEvenSuspended, route, staffOf } from '../route';
import { texts } from '../texts';
import { ZSignedIn, ZStaffSignedIn } from './sign-in';

/** As many as somebody has devices. */
export const MOST_PASSKEYS = 20;

/** Which sign-in is meant: the portal's or the admin panel's. */
export const ZSide = z.strictObject({ side: z.enum(['partner', 'staff']) });
export type Side = z.infer<typeof ZSide>['side'];

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/, texts.base64url);
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.looseObject({}),
};
/** What `navigator.credentials.get` answered, as JSON. */
const ZAssertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(8_000),
    userHandle: base64url(200).optional(),
  }),
});
/** What `navigator.credentials.create` answered, as JSON. */
const ZAttestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(40_000),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
export type Assertion = z.output<typeof ZAssertion>;
export type Attestation = z.output<typeof ZAttestation>;

const known = z.array(
  z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() }),
);
/** What a browser asks an authenticator with, to sign in. No account is named: the authenticator knows whose key it has. */
const ZRequestOptions = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  timeout: z.number().optional(),
  userVerification: z.literal('required'),
});
/** The same, to make a new one. */
const ZCreationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string().optional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
  timeout: z.number().optional(),
  excludeCredentials: known.optional(),
  attestation: z.literal('none'),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
});
export type CreationOptions = z.infer<typeof ZCreationOptions>;
export type RequestOptions = z.infer<typeof ZRequestOptions>;

export const passkeyOptions = route({
  id: 'auth.passkey.options',
  method: 'POST',
  path: '/api/auth/:side/passkey/options',
  summary: 'What a browser asks a passkey with to sign in; good for one answer within five minutes',
  who: anyone,
  params: ZSide,
  body: z.strictObject({}),
  answers: { 200: z.object({ options: ZRequestOptions }) },
  errors: ['not_found', 'rate_limited'],
  tx: 'none',
  limit: 'sign-in',
});
export const passkeySignIn = route({
  id: 'auth.passkey.sign-in',
  method: 'POST',
  path: '/api/auth/:side/passkey',
  summary: 'Sign in with a passkey; sets the cookie of that side and answers a token',
  who: anyone,
  params: ZSide,
  body: z.strictObject({ response: ZAssertion }),
  answers: { 200: z.union([ZSignedIn, ZStaffSignedIn]) },
  errors: ['invalid', 'unauthenticated', 'forbidden', 'not_found', 'rate_limited'],
  tx: 'none',
  limit: 'sign-in',
});

export const ZPasskey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: ZInstant,
  lastUsedAt: ZInstant.nullable(),
});
export type Passkey = z.infer<typeof ZPasskey>;

/** Needed again when the session is older than ten minutes. */
const again = { password: z.string().min(1, texts.needed).max(200, texts.atMost(200)).optional() };
const list = {
  method: 'GET',
  summary: 'The own passkeys, the newest first',
  answers: { 200: z.object({ docs: z.array(ZPasskey) }) },
  errors: ['forbidden'],
  tx: 'none',
  limit: 'read',
} as const;
const begin = {
  method: 'POST',
  summary: 'What a browser makes a new passkey with; asks for the password when the session is older than ten minutes',
  body: z.strictObject(again),
  answers: { 200: z.object({ options: ZCreationOptions }) },
  errors: ['invalid', 'conflict', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;
const add = {
  method: 'POST',
  summary: 'Keep a new passkey; the user is mailed',
  body: z.strictObject({ name: text(80).optional(), response: ZAttestation }),
  answers: { 201: ZPasskey },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  limit: 'write',
} as const;
const rename = {
  method: 'PUT',
  summary: 'Call a passkey something else',
  params: ZIdParams,
  body: z.strictObject({ name: text(80) }),
  answers: { 200: ZPasskey },
  errors: ['invalid', 'not_found'],
  tx: 'write',
  limit: 'write',
} as const;
const remove = {
  method: 'POST',
  summary: 'Remove a passkey: it opens nothing any more, every other session ends, the user is mailed',
  params: ZIdParams,
  body: z.strictObject(again),
  answers: { 200: ZPasskey },
  errors: ['invalid', 'not_found', 'rate_limited'],
  tx: 'write',
  limit: 'write',
} as const;

const ofMembers = { who: membersEvenSuspended } as const;
const path = '/api/partner/passkeys';
export const listPasskeys = route({ ...list, ...ofMembers, id: 'auth.passkeys.list', path });
export const beginPasskey = route({ ...begin, ...ofMembers, id: 'auth.passkeys.begin', path: `${path}/options` });
export const addPasskey = route({ ...add, ...ofMembers, id: 'auth.passkeys.add', path });
export const renamePasskey = route({ ...rename, ...ofMembers, id: 'auth.passkeys.rename', path: `${path}/:id` });
export const removePasskey = route({ ...remove, ...ofMembers, id: 'auth.passkeys.remove', path: `${path}/:id/remove` });

const ofStaff = { who: staffOf('partner-manager', 'finance', 'content', 'support') } as const;
const staffPath = '/api/staff/passkeys';
export const listStaffPasskeys = route({ ...list, ...ofStaff, id: 'auth.staff-passkeys.list', path: staffPath });
export const beginStaffPasskey = route({
  ...begin,
  ...ofStaff,
  id: 'auth.staff-passkeys.begin',
  path: `${staffPath}/options`,
});
export const addStaffPasskey = route({ ...add, ...ofStaff, id: 'auth.staff-passkeys.add', path: staffPath });
export const renameStaffPasskey = route({
  ...rename,
  ...ofStaff,
  id: 'auth.staff-passkeys.rename',
  path: `${staffPath}/:id`,
});
export const removeStaffPasskey = route({
  ...remove,
  ...ofStaff,
  id: 'auth.staff-passkeys.remove',
  path: `${staffPath}/:id/remove`,
});
