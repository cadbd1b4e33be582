import type { Body } from '@/client/api/call';
import type { Profile } from '@/contracts/accounts/profile';
import { texts } from './profile-texts';

export const PROFILE_FIELDS = [
  'name',
  'userName',
  'contactEmail',
  'contactPhone',
  'website',
  'country',
  'region',
  'timeZone',
  'locale',
  'bio',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
/** As the form shows them: everything is text, nothing is ''. */
export type ProfileValues = Record<ProfileField, string>;

/** What the user calls the fields. */
export const FIELD_NAMES: Record<ProfileField, string> = texts.fields;
/** What may not be empty. */
const NEEDED: ReadonlySet<ProfileField> = new Set(['name', 'userName', 'contactEmail', 'timeZone', 'locale']);

export function valuesOf({ partner, user }: Pick<Profile, 'partner' | 'user'>): ProfileValues {
  return {
    name: partner.name,
    userName: user.name,
    contactEmail: partner.contactEmail,
    contactPhone: partner.contactPhone ?? '',
    website: partner.website ?? '',
    country: partner.country ?? '',
    region: partner.region ?? '',
    timeZone: partner.timeZone,
    locale: partner.locale,
    bio: partner.bio ?? '',
  };
}

/** Only what differs from what is saved, as the API takes it. */
export function profileChanges(saved: ProfileValues, typed: ProfileValues): Partial<ProfileValues> {
  const changed = PROFILE_FIELDS.filter((field) => typed[field].trim() !== saved[field]);
  return Object.fromEntries(changed.map((field) => [field, typed[field].trim()]));
}

/** The request: an emptied field is null. */
export function profileBody(changes: Partial<ProfileValues>, version: number): Body<'profile.update'> {
  const fields = Object.entries(changes).map(([field, value]) => [field, value === '' ? null : value]);
  return { ...Object.fromEntries(fields), version };
}

/** What can be told without asking the server. */
export function checkProfile(values: ProfileValues): Partial<ProfileValues> {
  const errors: Partial<ProfileValues> = {};
  for (const field of NEEDED) if (values[field].trim() === '') errors[field] = texts.errors.missing;
  if (values.website.trim() !== '' && !isWebAddress(values.website.trim())) {
    errors.website = texts.errors.website;
  }
  if (!errors.contactEmail && !/^\S+@\S+\.\S+$/.test(values.contactEmail.trim())) {
    errors.contactEmail = texts.errors.email;
  }
  return errors;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
