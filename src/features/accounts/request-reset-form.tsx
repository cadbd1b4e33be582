'use client';

import { MailCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { texts } from './reset-password-texts';

export function RequestResetForm() {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    if (email === '') return setError(texts.request.emailMissing);
    setPending(true);
    setError(undefined);
    try {
      await call('auth.partner.reset', { body: { email } });
      setSentTo(email);
    } catch (refusal) {
      setError((refusal instanceof ApiError && refusal.fields.email) || sentenceFor(refusal));
    } finally {
      setPending(false);
    }
  };

  if (sentTo) {
    return (
      <div role="status">
        <EmptyState
          icon={MailCheck}
          title={texts.request.sent.title}
          text={texts.request.sent.text(sentTo)}
          action={<ButtonLink href="/login">{texts.backToSignIn}</ButtonLink>}
        />
      </div>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label={texts.request.email} error={error}>
        <Input name="email" type="email" autoComplete="username" inputMode="email" required />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.request.send}
      </Button>
      <a href="/login" className="self-center rounded-md p-2 font-medium text-accent-text text-sm hover:underline">
        {texts.backToSignIn}
      </a>
    </form>
  );
}
