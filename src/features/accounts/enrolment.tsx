'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { confirmEnrolment } from '@/client/session/sign-in';
import type { SetUp } from '@/contracts/accounts/second-factor';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Skeleton } from '@/ui/skeleton';
import { texts } from './second-factor-texts';
import { AppSecret, RecoveryCodes } from './set-up-app';

/** Sets up the second factor that the programme asks for, on the way in. */
export default function Enrolment({ token, onEntered }: { token: string; onEntered: () => void }) {
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState('');
  const [pending, setPending] = useState(false);
  useEffect(() => {
    const begin = async () => {
      try {
        setSetUp(await call('auth.partner.enrol', { body: { enrolment: token } }));
      } catch (refusal) {
        setError(wordsOf(refusal));
      }
    };
    void begin();
  }, [token]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get('code') ?? '').trim();
    if (!code) return setError(texts.step.missing);
    setPending(true);
    setError('');
    try {
      setCodes(await confirmEnrolment({ enrolment: token, code, remember: form.get('remember') === 'on' }));
    } catch (refusal) {
      setError(wordsOf(refusal));
    }
    setPending(false);
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel={texts.enrol.done} onDone={onEntered} />;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">{texts.enrol.title}</h2>
      <p className="text-normal">{texts.enrol.text}</p>
      {setUp ? <AppSecret setUp={setUp} /> : !error && <Skeleton className="size-52 rounded-lg" />}
      <Field label={texts.app.code} error={error}>
        <Input name="code" autoComplete="one-time-code" inputMode="numeric" maxLength={40} required />
      </Field>
      <Checkbox name="remember" label={texts.step.remember} />
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.enrol.confirm}
      </Button>
    </form>
  );
}

const wordsOf = (refusal: unknown): string =>
  refusal instanceof ApiError && refusal.message ? refusal.message : sentenceFor(refusal);
