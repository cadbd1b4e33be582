import type { GlobalBeforeChangeHook } from 'payload';
import { fieldCipher } from '@/integrations/encryption/field-cipher';
import { CLIENT_SECRET } from '@/server/accounts/single-sign-on';
import { nowOf } from '@/server/db/transaction';

/** A client secret that was typed is kept sealed; from then on nothing answers it. */
export const sealClientSecret: GlobalBeforeChangeHook = ({ data, req }) => {
  const typed: unknown = data.newClientSecret;
  delete data.newClientSecret;
  if (typeof typed === 'string' && typed !== '') {
    data.clientSecret = fieldCipher.seal(typed, CLIENT_SECRET);
    data.clientSecretSince = nowOf(req).toISOString();
  }
  return data;
};
