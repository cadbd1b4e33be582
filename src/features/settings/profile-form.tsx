'use client';

import { CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Profile } from '@/contracts/accounts/profile';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import { countryOptions } from './countries';
import { ProfileConflicts } from './profile-conflicts';
import { FIELD_NAMES, type ProfileField } from './profile-values';
import { useProfileForm } from './use-profile-form';
import { localeOptions, zoneOptions } from './zones';

/** Who the partner is, for us and for the board. Owners change it, everybody else reads it. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const form = useProfileForm(profile);
  const isPaused = profile.partner.status !== 'active';
  const isOwner = profile.user.role === 'owner' && !isPaused;
  const { values, errors, change, conflicts, pending, isChanged } = form;
  const options = useMemo(
    () => ({
      country: countryOptions('en'),
      timeZone: zoneOptions(profile.partner.timeZone),
      locale: localeOptions(profile.partner.locale, new Date()),
    }),
    [profile.partner.timeZone, profile.partner.locale],
  );
  const wire = (field: ProfileField) => ({
    name: field,
    value: values[field],
    onChange: (event: { target: { value: string } }) => change(field, event.target.value),
  });
  const frame = (field: ProfileField) => ({ label: FIELD_NAMES[field], error: errors[field] });
  return (
    <Card
      id="profile"
      title="Profile"
      description={
        isOwner
          ? undefined
          : isPaused
            ? 'Your account is paused, so these stay as they are.'
            : 'Only an owner of the account changes these.'
      }
    >
      <form noValidate onSubmit={form.submit}>
        {conflicts.length > 0 && <ProfileConflicts conflicts={conflicts} onChoose={form.choose} />}
        {errors[''] && (
          <p role="alert" className="mb-4 flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {errors['']}
          </p>
        )}
        <fieldset disabled={!isOwner} className="grid min-w-0 gap-4 sm:grid-cols-2">
          <legend className="sr-only">Profile</legend>
          <Field {...frame('name')}>
            <Input {...wire('name')} autoComplete="organization" maxLength={200} />
          </Field>
          <Field {...frame('userName')}>
            <Input {...wire('userName')} autoComplete="name" maxLength={200} />
          </Field>
          <Field {...frame('contactEmail')} help={`You sign in with ${profile.user.email}.`}>
            <Input {...wire('contactEmail')} type="email" autoComplete="email" />
          </Field>
          <Field {...frame('contactPhone')} optional>
            <Input {...wire('contactPhone')} type="tel" autoComplete="tel" maxLength={40} />
          </Field>
          <Field {...frame('website')} optional>
            <Input {...wire('website')} type="url" inputMode="url" autoComplete="url" placeholder="https://" />
          </Field>
          <Field {...frame('country')} optional>
            <Select {...wire('country')} placeholder="Choose" autoComplete="country" options={options.country} />
          </Field>
          <Field {...frame('region')} optional help="The leaderboard of your region uses it.">
            <Input {...wire('region')} autoComplete="address-level1" maxLength={120} />
          </Field>
          <Field {...frame('timeZone')} help="Your months, weeks and days are cut by it.">
            <Select {...wire('timeZone')} options={options.timeZone} />
          </Field>
          <Field {...frame('locale')} className="sm:col-span-2">
            <Select {...wire('locale')} options={options.locale} />
          </Field>
          <Field {...frame('bio')} optional className="sm:col-span-2">
            <Textarea {...wire('bio')} rows={3} maxLength={2000} />
          </Field>
        </fieldset>
        {isOwner && (
          <div className="mt-4 flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={pending} disabled={!isChanged || conflicts.length > 0}>
              Save
            </Button>
            {isChanged && (
              <Button variant="ghost" onClick={form.discard}>
                Discard changes
              </Button>
            )}
          </div>
        )}
      </form>
    </Card>
  );
}
