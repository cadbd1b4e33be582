'use client';

import { CircleAlert, MailCheck } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { countryOptions } from '@/features/settings/countries';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { SegmentedControl } from '@/ui/segmented-control';
import { Select, type SelectOption } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import { APPLY_FIELDS, type ApplyErrors, applicationOf, checkApplication } from './application';
import { texts } from './apply-texts';

/** The application, on the page itself: errors stand at their fields, and what was typed stays. */
export function ApplyForm({ programme }: { programme: string }) {
  const [kind, setKind] = useState<'company' | 'individual'>('individual');
  const [errors, setErrors] = useState<ApplyErrors>({});
  const [pending, setPending] = useState(false);
  const [isSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const code = useRecruitCode();
  const countries = useCountries();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const application = applicationOf(new FormData(event.currentTarget), kind, code);
    const found = checkApplication(application);
    if (Object.keys(found).length > 0) return show(found);
    setPending(true);
    try {
      await call('auth.partner.register', { body: application });
      setSent(true);
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      show(Object.keys(fields).length > 0 ? fields : { '': sentenceFor(error) });
    }
    setPending(false);
  };

  const show = (found: ApplyErrors) => {
    setErrors(found);
    const first = APPLY_FIELDS.find((field) => field in found);
    const control = first && form.current?.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
  };

  if (isSent) return <Received programme={programme} />;
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <div role="alert" className="empty:hidden">
        {errors[''] && (
          <p className="flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {errors['']}
          </p>
        )}
      </div>
      <SegmentedControl
        block
        label={texts.kind}
        value={kind}
        options={[
          { value: 'individual', label: texts.person },
          { value: 'company', label: texts.aCompany },
        ]}
        onChange={setKind}
      />
      {kind === 'company' && (
        <Field label={texts.company} error={errors.companyName}>
          <Input name="companyName" autoComplete="organization" maxLength={200} required />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={texts.name} error={errors.contactName}>
          <Input name="contactName" autoComplete="name" maxLength={200} required />
        </Field>
        <Field label={texts.email} error={errors.email}>
          <Input name="email" type="email" autoComplete="email" inputMode="email" required />
        </Field>
      </div>
      <Field label={texts.country} error={errors.country}>
        <Select
          name="country"
          autoComplete="country"
          placeholder={texts.choose}
          options={countries}
          defaultValue=""
          required
        />
      </Field>
      <Field label={texts.message} optional error={errors.message}>
        <Textarea name="message" rows={3} maxLength={2000} />
      </Field>
      {code && <p className="rounded-lg bg-accent-soft px-3 py-2 text-normal text-sm">{texts.invited}</p>}
      {/* Nobody sees or reaches this; what a robot writes here gives it away. */}
      <div aria-hidden className="hidden">
        <input name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <Field label={texts.terms} hideLabel error={errors.agreedTo}>
        <Checkbox
          name="agreedTo"
          value="terms"
          label={
            <>
              {texts.agree.before}
              <a href="#terms" className="font-medium text-accent-text underline">
                {texts.agree.link}
              </a>
              {texts.agree.after}
            </>
          }
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.send}
      </Button>
      <p className="text-center text-muted text-sm">
        {texts.alreadyPartner}{' '}
        <a href="/login" className="rounded-md font-medium text-accent-text hover:underline">
          {texts.signIn}
        </a>
      </p>
    </form>
  );
}

function Received({ programme }: { programme: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col items-center gap-3 py-10 text-center">
      <span aria-hidden className="flex size-16 items-center justify-center rounded-2xl bg-good-soft text-good">
        <MailCheck className="size-8" />
      </span>
      <h3 ref={heading} tabIndex={-1} className="font-semibold text-xl">
        {texts.received.title}
      </h3>
      <p className="max-w-sm text-normal">{texts.received.text(programme)}</p>
    </div>
  );
}

/** Every country, by this browser's own names: they would be a fifth of the page, and are wanted by who fills in the form. */
function useCountries(): readonly SelectOption[] {
  const [countries, setCountries] = useState<readonly SelectOption[]>([]);
  useEffect(() => setCountries(countryOptions('en')), []);
  return countries;
}

/** Who sent them here, from the address: `?ref=` of a partner's link, `?recruit=` of an invitation. */
function useRecruitCode(): string | undefined {
  const [code, setCode] = useState<string>();
  useEffect(() => {
    const params = new URLSearchParams(window.location.search);
    const found = (params.get('recruit') ?? params.get('ref'))?.trim().slice(0, 40);
    if (found) setCode(found);
  }, []);
  return code;
}
