'use client';

import { CircleAlert, Eye, EyeOff, Info } from 'lucide-react';
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { finishSignOut, isStillSignedIn, signIn } from '@/client/session/sign-in';
import { safeNext } from '@/client/session/sign-in-address';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { texts } from './sign-in-texts';

// Of those alone who have, or need, a second factor.
const SecondStep = lazy(() => import('./second-step'));
const Enrolment = lazy(() => import('./enrolment'));

type Problem = { text: string; fields: Readonly<Record<string, string>> };

/** Signs a partner user in and leads back to where they were. */
export function SignInForm() {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isShown, setShown] = useState(false);
  const [proven, setProven] = useState<{ email: string; password: string } | null>(null);
  const [enrolment, setEnrolment] = useState<string | null>(null);
  const reason = useReason();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [String(form.get('email') ?? '').trim(), String(form.get('password') ?? '')];
    const fields = {
      ...(email === '' && { email: texts.errors.emailMissing }),
      ...(password === '' && { password: texts.errors.passwordMissing }),
    };
    if (Object.keys(fields).length > 0) return setProblem({ text: '', fields });
    setPending(true);
    setProblem(null);
    try {
      await signIn({ email, password });
      enter();
    } catch (error) {
      setPending(false);
      if (error instanceof ApiError && error.enrolment) setEnrolment(error.enrolment);
      else if (error instanceof ApiError && error.code === 'unauthenticated' && error.fields.otp)
        setProven({ email, password });
      else setProblem(problemOf(error));
    }
  };

  if (enrolment || proven)
    return (
      <Suspense fallback={null}>
        {enrolment ? (
          <Enrolment token={enrolment} onEntered={enter} />
        ) : (
          proven && <SecondStep credentials={proven} onEntered={enter} onBack={() => setProven(null)} />
        )}
      </Suspense>
    );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {reason && !problem && (
        <p className="flex items-start gap-2 rounded-lg bg-info-soft px-3 py-2.5 text-info text-sm">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
          {reason}
        </p>
      )}
      <div role="alert" className="empty:hidden">
        {problem?.text && (
          <p className="flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {problem.text}
          </p>
        )}
      </div>
      <Field label={texts.email} error={problem?.fields.email}>
        <Input name="email" type="email" autoComplete="username webauthn" inputMode="email" required />
      </Field>
      <Field label={texts.password} error={problem?.fields.password}>
        <Input
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          trailing={
            <IconButton
              label={isShown ? texts.hide : texts.show}
              icon={isShown ? <EyeOff /> : <Eye />}
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            />
          }
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {texts.signIn}
      </Button>
      <a
        href="/reset-password"
        className="self-center rounded-md p-2 font-medium text-accent-text text-sm hover:underline"
      >
        {texts.forgot}
      </a>
    </form>
  );
}

const enter = () => window.location.assign(nextPage());

const REASONS: Readonly<Record<string, string>> = texts.reasons;

/** Why one is here, from the address; whoever is signed in already goes straight on. */
function useReason(): string | null {
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    const search = new URLSearchParams(window.location.search);
    setReason(REASONS[search.get('reason') ?? ''] ?? null);
    // A session has just come by the provider: it is taken over beside this form, and must not be ended as an old one.
    if (search.get('via') === 'single-sign-on') return;
    const goOn = async () => {
      if (await isStillSignedIn()) window.location.replace(nextPage());
      else await finishSignOut();
    };
    void goOn();
  }, []);
  return reason;
}

function nextPage(): string {
  return safeNext(new URLSearchParams(window.location.search).get('next'));
}

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError && error.code === 'unauthenticated') {
    return { text: error.message || texts.errors.wrong, fields: {} };
  }
  if (error instanceof ApiError && error.code === 'invalid') return { text: '', fields: error.fields };
  return { text: sentenceFor(error), fields: {} };
}
