'use client';

import { Button } from '@payloadcms/ui';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';
import { Field } from './entry-field';
import '../admin.css';
import './sign-in.css';

// Once in an account's life.
const Enrolment = lazy(() => import('./enrolment'));

type Refusal = Extract<StaffAnswer<unknown>, { ok: false }>;
type Credentials = { email: string; password: string };

/** The sign-in of the admin: e-mail and password, then a code where one is needed, or setting one up where it is not yet there. */
export function SignInForm({ next }: { next: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [proven, setProven] = useState<Credentials | null>(null);
  const [enrolment, setEnrolment] = useState<string | null>(null);
  const enter = () => window.location.assign(next);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '').trim();
    const credentials = proven ?? { email: typed('email'), password: String(form.get('password') ?? '') };
    setBusy(true);
    setRefusal(null);
    const answer = await callStaffApi('POST', '/api/staff/login', {
      ...credentials,
      ...(proven && { otp: typed('otp'), remember: form.get('remember') === 'on' }),
    });
    if (answer.ok) return enter();
    setBusy(false);
    if (answer.enrolment) return setEnrolment(answer.enrolment);
    const asksForCode = !proven && 'otp' in answer.fields;
    if (asksForCode) setProven(credentials);
    else setRefusal(answer);
  }

  if (enrolment)
    return (
      <Suspense fallback={null}>
        <Enrolment token={enrolment} onEntered={enter} />
      </Suspense>
    );
  return (
    <form className="portal-entry" onSubmit={(event) => void submit(event)} noValidate>
      {proven ? (
        <CodeFields error={refusal?.fields.otp} />
      ) : (
        <>
          <Field label="Email" name="email" type="email" autoComplete="username" error={refusal?.fields.email} />
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={refusal?.fields.password}
          />
          <a href="/admin/forgot">Forgot password?</a>
        </>
      )}
      <p className="portal-dialog__problem" role="alert">
        {refusal?.message}
      </p>
      <Button type="submit" size="large" margin={false} disabled={busy}>
        {busy ? 'Working…' : proven ? 'Continue' : 'Login'}
      </Button>
      {proven && (
        <Button
          buttonStyle="secondary"
          size="large"
          margin={false}
          onClick={() => {
            setProven(null);
            setRefusal(null);
          }}
        >
          Back
        </Button>
      )}
    </form>
  );
}

function CodeFields({ error }: { error?: string | undefined }) {
  return (
    <>
      <p>Type the code that your authenticator app shows, or one of your recovery codes.</p>
      <Field label="Code" name="otp" autoComplete="one-time-code" error={error} autoFocus />
      <label className="portal-entry__tick">
        <input type="checkbox" name="remember" />
        Do not ask on this device for 30 days
      </label>
    </>
  );
}
