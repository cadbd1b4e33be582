'use client';

import { CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Profile } from '@/contracts/accounts/profile';
import { LANGUAGE } from '@/texts/translation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import { countryOptions } from './countries';
import { ProfileConflicts } from './profile-conflicts';
import { texts } from './profile-texts';
import { FIELD_NAMES, type ProfileField } from './profile-values';
import { useProfileForm } from './use-profile-form';
import { localeOptions, zoneOptions } from './zones';

/** Who the partner is, for us and for the board. Owners change it, everybody else reads it. */
export default function ProfileForm({ profile }: { profile: Profile }) {
  const form = useProfileForm(profile);
  const isPaused = profile.partner.status !== 'active';
  const isOwner = profile.user.role === 'owner' && !isPaused;
  const { values, errors, change, conflicts, pending, isChanged } = form;
  const options = useMemo(
    () => ({
      country: countryOptions(LANGUAGE),
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
      title={texts.title}
      description={isOwner ? undefined : isPaused ? texts.paused : texts.ownersOnly}
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
          <legend className="sr-only">{texts.title}</legend>
          <Field {...frame('name')}>
            <Input {...wire('name')} autoComplete="organization" maxLength={200} />
          </Field>
          <Field {...frame('userName')}>
            <Input {...wire('userName')} autoComplete="name" maxLength={200} />
          </Field>
          <Field {...frame('contactEmail')} help={texts.emailHelp(profile.user.email)}>
            <Input {...wire('contactEmail')} type="email" autoComplete="email" />
          </Field>
          <Field {...frame('contactPhone')} optional>
            <Input {...wire('contactPhone')} type="tel" autoComplete="tel" maxLength={40} />
          </Field>
          <Field {...frame('website')} optional>
            <Input {...wire('website')} type="url" inputMode="url" autoComplete="url" placeholder="https://" />
          </Field>
          <Field {...frame('country')} optional>
            <Select {...wire('country')} placeholder={texts.choose} autoComplete="country" options={options.country} />
          </Field>
          <Field {...frame('region')} optional help={texts.regionHelp}>
            <Input {...wire('region')} autoComplete="address-level1" maxLength={120} />
          </Field>
          <Field {...frame('timeZone')} help={texts.zoneHelp}>
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
              {texts.save}
            </Button>
            {isChanged && (
              <Button variant="ghost" onClick={form.discard}>
                {texts.discard}
              </Button>
            )}
          </div>
        )}
      </form>
    </Card>
  );
}
