'use client';

import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { setPassword } from '@/client/session/sign-in';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { texts } from './reset-password-texts';

const SHORTEST = 10;

export function SetPasswordForm({ token }: { token: string }) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    if (password.length < SHORTEST) return setError(texts.choose.tooShort(SHORTEST));
    setPending(true);
    setError(undefined);
    try {
      const isSignedIn = await setPassword(token, password);
      window.location.assign(isSignedIn ? '/partner/dashboard' : '/login?reason=password-set');
    } catch (refusal) {
      setPending(false);
      setError(reasonOf(refusal));
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label={texts.choose.password} error={error}>
        <Input name="password" type="password" autoComplete="new-password" minLength={SHORTEST} required />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.choose.set}
      </Button>
      <a
        href="/reset-password"
        className="self-center rounded-md p-2 font-medium text-accent-text text-sm hover:underline"
      >
        {texts.choose.newLink}
      </a>
    </form>
  );
}

function reasonOf(refusal: unknown): string {
  if (refusal instanceof ApiError && refusal.fields.password) return refusal.fields.password;
  if (refusal instanceof ApiError && refusal.fields.token) return texts.choose.linkUsed;
  return sentenceFor(refusal);
}
