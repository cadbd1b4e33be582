import { describe, expect, it } from 'vitest';
import { mergeFields } from '@/client/outbox/merge';
import { ZUpdateProfile } from '@/contracts/accounts/profile';
import { checkProfile, PROFILE_FIELDS, type ProfileValues, profileBody, profileChanges } from './profile-values';

const saved: ProfileValues = {
  name: 'Acme',
  userName: 'Ada',
  contactEmail: 'ada@acme.test',
  contactPhone: '+1 555 0100',
  website: '',
  country: 'US',
  region: '',
  timeZone: 'America/New_York',
  locale: 'en-US',
  bio: '',
};

describe('the profile form', () => {
  it('knows only fields that the contract takes', () => {
    for (const field of PROFILE_FIELDS) expect(Object.keys(ZUpdateProfile.shape)).toContain(field);
  });

  it('sends what was changed, and null for what was emptied', () => {
    const typed = { ...saved, name: ' Acme Inc ', contactPhone: '' };
    const body = profileBody(profileChanges(saved, typed), 4);
    expect(body).toEqual({ name: 'Acme Inc', contactPhone: null, version: 4 });
    expect(ZUpdateProfile.safeParse(body).success).toBe(true);
  });

  it('sends nothing when nothing was changed', () => {
    expect(profileChanges(saved, { ...saved })).toEqual({});
  });

  it('says what is missing or cannot be right before anything is sent', () => {
    expect(checkProfile({ ...saved, name: ' ', website: 'acme', contactEmail: 'ada' })).toEqual({
      name: 'Please fill this in.',
      website: 'A web address, like https://example.com.',
      contactEmail: 'An e-mail address, like you@example.com.',
    });
    expect(checkProfile(saved)).toEqual({});
  });

  it('asks only about what both sides changed', () => {
    const mine = profileChanges(saved, { ...saved, name: 'Acme Ltd', bio: 'We sell.' });
    const { body, conflicts } = mergeFields(saved, mine, { ...saved, name: 'ACME', country: 'CA', version: 5 });
    expect(conflicts.map(({ field, mine: own, theirs }) => [field, own, theirs])).toEqual([
      ['name', 'Acme Ltd', 'ACME'],
    ]);
    expect(body).toEqual({ bio: 'We sell.', version: 5 });
  });
});
