'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import type { MadeApiKey } from '@/contracts/accounts/api-keys';
import { PARTNER_SCOPES, type PartnerScope } from '@/contracts/accounts/api-scopes';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';

const LIVES = [30, 90, 365];
const DAY_MS = 86_400_000;
type Area = keyof typeof texts.areas;
const AREAS = Object.keys(texts.areas) as Area[];
const isScope = (scope: string): scope is PartnerScope => (PARTNER_SCOPES as readonly string[]).includes(scope);

/** A new key: what it is for, how long it lives, what it may do. */
export function ApiKeyForm({ onMade, onCancel }: { onMade: (made: MadeApiKey) => void; onCancel: () => void }) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const make = useMutation({
    mutationFn: (body: { name: string; expiresAt: string; scopes: PartnerScope[] }) =>
      call('api-keys.create', { body }),
    onSuccess: onMade,
    onError: (error) => {
      const fields = error instanceof ApiError ? error.fields : {};
      if (Object.keys(fields).length > 0) setErrors(fields);
      else toast({ id: 'api-keys', tone: 'bad', title: texts.notMade, text: sentenceFor(error) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name') ?? '').trim();
    const scopes = data.getAll('scope').map(String).filter(isScope);
    if (!name) return setErrors({ name: texts.nameMissing });
    if (scopes.length === 0) return setErrors({ scopes: texts.chooseOne });
    setErrors({});
    const expiresAt = new Date(Date.now() + Number(data.get('days')) * DAY_MS).toISOString();
    make.mutate({ name, scopes, expiresAt });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 border-edge border-b px-4 pb-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
        <Field label={texts.name} error={errors.name}>
          <Input name="name" maxLength={80} placeholder={texts.namePlaceholder} autoComplete="off" required />
        </Field>
        <Field label={texts.ends} error={errors.expiresAt}>
          <Select
            name="days"
            defaultValue="90"
            options={LIVES.map((days) => ({ value: String(days), label: texts.days(days) }))}
          />
        </Field>
      </div>
      <fieldset>
        <legend className="font-medium text-normal text-sm">{texts.scopes}</legend>
        {errors.scopes && (
          <p role="alert" className="text-bad text-sm">
            {errors.scopes}
          </p>
        )}
        <ul className="mt-1 divide-y divide-edge">
          {AREAS.map((area) => (
            <li key={area} className="flex items-center gap-x-2 sm:gap-x-5">
              <span className="min-w-0 flex-1 text-sm text-strong">{texts.areas[area]}</span>
              <Scope area={area} what="read" label={texts.read} />
              <Scope area={area} what="write" label={texts.write} />
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button type="submit" variant="primary" pending={make.isPending}>
          {texts.confirm}
        </Button>
      </div>
    </form>
  );
}

function Scope({ area, what, label }: { area: Area; what: 'read' | 'write'; label: string }) {
  const scope = `${area}:${what}`;
  // What no partner can do is not offered; the space stays, so that the columns line up.
  if (!isScope(scope)) return <span className="w-24 shrink-0" />;
  return (
    <Checkbox
      name="scope"
      value={scope}
      className="w-24 shrink-0 text-sm"
      label={
        <>
          {label}
          <span className="sr-only"> {texts.areas[area]}</span>
        </>
      }
    />
  );
}
