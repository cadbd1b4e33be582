'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { texts } from './second-factor-texts';

type Proof = { password: string; code: string };

/** Asks once more who it is, before it changes how one signs in. */
export function ProofForm({
  asks,
  help,
  email,
  label,
  danger = false,
  onCancel,
  run,
}: {
  asks: readonly (keyof Proof)[];
  /** Which code. */
  help: string;
  email: string;
  label: string;
  danger?: boolean;
  onCancel: () => void;
  run: (proof: Proof) => Promise<void>;
}) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const prove = useMutation({
    mutationFn: run,
    onError: (error) => {
      const fields = error instanceof ApiError ? error.fields : {};
      const last = asks.at(-1) ?? 'password';
      setErrors(Object.keys(fields).length > 0 ? fields : { [last]: sentenceFor(error) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const proof = { password: String(data.get('password') ?? ''), code: String(data.get('code') ?? '').trim() };
    const missing = asks.find((name) => !proof[name]);
    if (missing) return setErrors({ [missing]: texts.missing[missing] });
    setErrors({});
    prove.mutate(proof);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
      {asks.includes('password') && (
        <>
          {/* So that a password manager knows whose it is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <Field label={texts.password} error={errors.password}>
            <Input name="password" type="password" autoComplete="current-password" required />
          </Field>
        </>
      )}
      {asks.includes('code') && (
        <Field label={texts.code} help={help} error={errors.code}>
          <Input
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            required
          />
        </Field>
      )}
      <div className="flex flex-wrap gap-2 sm:col-span-2">
        <Button type="submit" variant={danger ? 'danger' : 'primary'} pending={prove.isPending}>
          {label}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
