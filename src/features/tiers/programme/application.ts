import type { Body } from '@/client/api/call';
import { texts } from './apply-texts';

export type Application = Body<'auth.partner.register'>;

/** In the order of the form, so that the first one with an error gets the focus. */
export const APPLY_FIELDS = ['companyName', 'contactName', 'email', 'country', 'message', 'agreedTo'] as const;
/** By field; '' is about the whole. */
export type ApplyErrors = Partial<Record<(typeof APPLY_FIELDS)[number] | '', string>>;

/** The request that a filled form makes. */
export function applicationOf(
  form: Pick<FormData, 'get'>,
  kind: Application['kind'],
  recruitCode: string | undefined,
): Application {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const message = text('message');
  const website = text('website');
  return {
    kind,
    contactName: text('contactName'),
    email: text('email'),
    country: text('country'),
    agreedTo: form.get('agreedTo') === 'terms' ? ['terms'] : [],
    ...(kind === 'company' && { companyName: text('companyName') }),
    ...(message && { message }),
    ...(recruitCode && { recruitCode }),
    ...(website && { website }),
  };
}

/** What can be told without asking the server, in words for whoever fills it in. */
export function checkApplication({
  kind,
  companyName,
  contactName,
  email,
  country,
  agreedTo,
}: Application): ApplyErrors {
  return {
    ...(kind === 'company' && !companyName && { companyName: texts.missing.companyName }),
    ...(!contactName && { contactName: texts.missing.contactName }),
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: texts.missing.email }),
    ...(!country && { country: texts.missing.country }),
    ...(!agreedTo.includes('terms') && { agreedTo: texts.missing.agreedTo }),
  };
}
