import { z } from 'zod';
import { anyone, route } from '../route';
import { ZSide } from './passkeys';

/** Whom the provider signs in. */
export const SINGLE_SIGN_ON_FOR = ['partners', 'staff', 'both'] as const;
export type SingleSignOnFor = (typeof SINGLE_SIGN_ON_FOR)[number];

/** Why a sign-in by the provider led back without one; the page that it leads to has a sentence for each. */
export const SINGLE_SIGN_ON_PROBLEMS = [
  /** it is not set up, or not for this side */
  'sso-off',
  'sso-unreachable',
  /** not begun here, begun too long ago, or answered already */
  'sso-state',
  'sso-refused',
  /** an answer that does not hold */
  'sso-failed',
  'sso-unverified',
  'sso-unknown',
  /** the account is bound to another subject */
  'sso-other',
] as const;
export type SingleSignOnProblem = (typeof SINGLE_SIGN_ON_PROBLEMS)[number];

export const waysIn = route({
  id: 'auth.ways',
  method: 'GET',
  path: '/api/auth/:side/ways',
  summary: 'How one can sign in beside password and passkey: the provider of single sign-on, if there is one',
  who: anyone,
  params: ZSide,
  answers: { 200: z.object({ singleSignOn: z.object({ label: z.string() }).nullable() }) },
  errors: ['not_found'],
  tx: 'none',
  limit: 'read',
});
export const startSingleSignOn = route({
  id: 'auth.oidc.start',
  method: 'GET',
  path: '/api/auth/:side/oidc/start',
  summary: 'Leads on to the provider of single sign-on; for a browser, not for fetch',
  who: anyone,
  params: ZSide,
  // What else stands in the address of the sign-in page does not matter here.
  query: z.object({ next: z.string().max(500).optional().catch(undefined) }),
  answers: { 302: 'redirect' },
  errors: ['not_found'],
  tx: 'none',
  limit: 'sign-in',
});
export const finishSingleSignOn = route({
  id: 'auth.oidc.callback',
  method: 'GET',
  path: '/api/auth/:side/oidc/callback',
  summary: 'Where the provider leads back to: signs in, or leads to the sign-in page, which says why not',
  who: anyone,
  params: ZSide,
  query: z.record(z.string().max(100), z.union([z.string(), z.array(z.string())])),
  answers: { 302: 'redirect' },
  errors: ['not_found'],
  tx: 'none',
  limit: 'sign-in',
});
