import { sealClientSecret } from '@root/hooks/accounts/seal-client-secret';
import type { GlobalConfig } from 'payload';
import { access, adminsOnly } from '@/access/rules';
import { SINGLE_SIGN_ON_FOR } from '@/contracts/accounts/single-sign-on';
import { choice } from '../fields';
import { seenBy } from '../seen-by';

/** An https address, or one on this machine for a trial. */
const isIssuer = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https:\/\/|^http:\/\/(localhost|127\.|\[::1\])/.test(value);

/** The provider that signs people in beside password and passkey: any that speaks OpenID Connect. Spec 01 "Sign-in". */
export const SingleSignOn: GlobalConfig = {
  slug: 'single-sign-on',
  lockDocuments: false,
  label: 'Single sign-on',
  dbName: 'single_sign_on',
  admin: {
    group: 'Programme',
    hidden: seenBy(),
    description:
      'People sign in with their account at a provider that speaks OpenID Connect. Register the portal there as a web application with the callback addresses /api/auth/partner/oidc/callback and /api/auth/staff/oidc/callback of this portal. It signs in who has an account here with the e-mail that the provider has verified, and makes no accounts.',
  },
  access: { read: access(adminsOnly), update: access(adminsOnly) },
  hooks: { beforeChange: [sealClientSecret] },
  fields: [
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: false,
      label: 'Switched on',
      admin: { description: 'The sign-in pages then show the button. Off: nobody enters by the provider.' },
    },
    {
      name: 'issuer',
      type: 'text',
      maxLength: 500,
      admin: { description: 'As the provider names itself, such as https://login.company.example.' },
      validate: (value: unknown, { siblingData }: { siblingData: { enabled?: boolean } }) =>
        isIssuer(value) || (!value && !siblingData.enabled) || 'Give an address that begins with https://.',
    },
    {
      name: 'clientId',
      type: 'text',
      maxLength: 500,
      label: 'Client id',
      admin: { description: 'By which the provider knows this portal.' },
      validate: (value: unknown, { siblingData }: { siblingData: { enabled?: boolean } }) =>
        Boolean(value) || !siblingData.enabled || 'The provider gives one when the portal is registered there.',
    },
    {
      name: 'newClientSecret',
      type: 'text',
      maxLength: 1000,
      virtual: true,
      label: 'New client secret',
      admin: {
        // Payload shows what is not stored as read-only, unless told otherwise.
        readOnly: false,
        autoComplete: 'off',
        description: 'Kept encrypted and never shown. Empty: the one that is there stays.',
      },
    },
    // Sealed; no road of Payload's reads or writes it.
    {
      name: 'clientSecret',
      type: 'text',
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
    {
      name: 'clientSecretSince',
      type: 'date',
      label: 'Client secret set',
      access: { update: () => false },
      admin: {
        readOnly: true,
        description: 'When the secret that counts was typed.',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    {
      name: 'label',
      type: 'text',
      required: true,
      maxLength: 60,
      defaultValue: 'Sign in with your company',
      label: 'Words on the button',
      admin: { description: 'On the sign-in pages, such as “Sign in with Acme”.' },
    },
    choice('opensFor', SINGLE_SIGN_ON_FOR, {
      required: true,
      defaultValue: 'partners',
      label: 'For whom',
      admin: { description: 'Partners: the portal’s sign-in. Staff: this panel’s.' },
    }),
  ],
};
