'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { keys } from '@/client/query/keys';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { texts } from './password-form-texts';

const SHORTEST = 10;
type Errors = Readonly<Record<string, string>>;

/** A new password, by the present one. Every other device is signed out by it. */
export default function PasswordForm({ email }: { email: string }) {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) => call('auth.partner.password', { body }),
    onSuccess: () => {
      form.current?.reset();
      setErrors({});
      toast({ id: 'password', tone: 'good', title: texts.changed, text: texts.othersSignedOut });
      void client.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: (error) => {
      const fields = error instanceof ApiError ? error.fields : {};
      setErrors(Object.keys(fields).length > 0 ? fields : { password: sentenceFor(error) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [current, password] = [String(data.get('current') ?? ''), String(data.get('password') ?? '')];
    if (!current) return setErrors({ current: texts.errors.currentMissing });
    if (password.length < SHORTEST) return setErrors({ password: texts.errors.tooShort(SHORTEST) });
    change.mutate({ current, password });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
      {/* So that a password manager knows whose it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field label={texts.current} error={errors.current}>
        <Input name="current" type="password" autoComplete="current-password" required />
      </Field>
      <Field label={texts.next} error={errors.password}>
        <Input name="password" type="password" autoComplete="new-password" minLength={SHORTEST} required />
      </Field>
      <Button type="submit" pending={change.isPending} className="sm:col-span-2 sm:justify-self-start">
        {texts.change}
      </Button>
    </form>
  );
}
