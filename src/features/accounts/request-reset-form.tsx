'use client';

import { MailCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';

export function RequestResetForm() {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    if (email === '') return setError('Please enter your e-mail.');
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
          title="Look into your mailbox"
          text={`If there is an account for ${sentTo}, a link is on its way. It works for one hour, once.`}
          action={<ButtonLink href="/login">Back to sign-in</ButtonLink>}
        />
      </div>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label="E-mail" error={error}>
        <Input name="email" type="email" autoComplete="username" inputMode="email" required />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        Send the link
      </Button>
      <a href="/login" className="self-center rounded-md p-2 font-medium text-accent-text text-sm hover:underline">
        Back to sign-in
      </a>
    </form>
  );
}
