'use client';

import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { signIn } from '@/client/session/sign-in';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { texts } from './second-factor-texts';

/** The code beside a password that was right. */
export default function SecondStep({
  credentials,
  onEntered,
  onBack,
}: {
  credentials: { email: string; password: string };
  onEntered: () => void;
  onBack: () => void;
}) {
  const [isRecovery, setRecovery] = useState(false);
  const [error, setError] = useState('');
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const otp = String(form.get('otp') ?? '').trim();
    if (!otp) return setError(texts.step.missing);
    setPending(true);
    setError('');
    try {
      await signIn({ ...credentials, otp, remember: form.get('remember') === 'on' });
      onEntered();
    } catch (refusal) {
      setPending(false);
      setError(refusal instanceof ApiError ? refusal.message || sentenceFor(refusal) : sentenceFor(refusal));
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">{texts.step.title}</h2>
      <p className="text-normal">{isRecovery ? texts.step.recovery : texts.step.app}</p>
      <Field key={String(isRecovery)} label={isRecovery ? texts.step.recoveryCode : texts.step.code} error={error}>
        <Input
          name="otp"
          ref={(input) => input?.focus()}
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
      </Field>
      <Checkbox name="remember" label={texts.step.remember} />
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.step.goOn}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="ghost" onClick={onBack}>
          {texts.step.back}
        </Button>
        <Button
          variant="ghost"
          onClick={() => {
            setRecovery(!isRecovery);
            setError('');
          }}
        >
          {isRecovery ? texts.step.useApp : texts.step.useRecovery}
        </Button>
      </div>
    </form>
  );
}
