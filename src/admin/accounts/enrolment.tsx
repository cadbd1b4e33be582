'use client';

import { Button } from '@payloadcms/ui';
import { type FormEvent, useEffect, useState } from 'react';
import type { SetUp } from '@/contracts/accounts/second-factor';
import { callStaffApi } from '../call-staff-api';
import { Field } from './entry-field';
import { AppSecret, RecoveryCodes } from './set-up-app';

/** Sets up the second factor that the programme asks for, on the way in. */
export default function Enrolment({ token, onEntered }: { token: string; onEntered: () => void }) {
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const begin = async () => {
      const answer = await callStaffApi<SetUp>('POST', '/api/staff/enrolment', { enrolment: token });
      if (answer.ok) setSetUp(answer.data);
      else setProblem(answer.message);
    };
    void begin();
  }, [token]);

  async function confirm(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem('');
    const answer = await callStaffApi<{ recoveryCodes: string[] }>('POST', '/api/staff/enrolment/confirm', {
      enrolment: token,
      code: String(form.get('code') ?? ''),
      remember: form.get('remember') === 'on',
    });
    setBusy(false);
    if (answer.ok) setCodes(answer.data.recoveryCodes);
    else setProblem(answer.message);
  }

  if (codes)
    return (
      <div className="portal-entry">
        <h1>Your second factor is on</h1>
        <RecoveryCodes codes={codes} onDone={onEntered} />
      </div>
    );
  return (
    <form className="portal-entry" onSubmit={(event) => void confirm(event)} noValidate>
      <h1>Set up a second factor</h1>
      <p>Your role asks for a code of an authenticator app beside the password.</p>
      {setUp && (
        <>
          <AppSecret setUp={setUp} />
          <Field label="The code that the app shows now" name="code" autoComplete="one-time-code" />
          <label className="portal-entry__tick">
            <input type="checkbox" name="remember" />
            Do not ask on this device for 30 days
          </label>
        </>
      )}
      <p className="portal-dialog__problem" role="alert">
        {problem}
      </p>
      {setUp && (
        <Button type="submit" size="large" margin={false} disabled={busy}>
          {busy ? 'Working…' : 'Confirm and sign in'}
        </Button>
      )}
    </form>
  );
}
