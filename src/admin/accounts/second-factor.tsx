'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { SecondFactor, SetUp } from '@/contracts/accounts/second-factor';
import { type ActionField, ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { AppSecret, RecoveryCodes } from './set-up-app';
import './sign-in.css';

const PATH = '/api/staff/second-factor';
const password: ActionField = {
  name: 'password',
  label: 'Password',
  type: 'password',
  required: true,
  autoComplete: 'current-password',
};
const code: ActionField = { name: 'code', label: 'Code', required: true, autoComplete: 'one-time-code' };
const ofTheApp = { ...code, help: 'Of the app that you use now, or a recovery code.' };

/** The own second factor, on one's own account page; nobody sees anybody else's. */
export function OwnSecondFactor() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  return id && id === user?.id ? <Panel /> : null;
}

function Panel() {
  const [state, setState] = useState<SecondFactor | null>(null);
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  // In this page's memory alone, until they are put away.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const load = useCallback(async () => {
    const answer = await callStaffApi<SecondFactor>('GET', PATH);
    if (answer.ok) setState(answer.data);
  }, []);
  useEffect(() => void load(), [load]);
  const keepCodes = (answer: unknown, said: string) => {
    setCodes((answer as { recoveryCodes: string[] }).recoveryCodes);
    setSetUp(null);
    void load();
    return said;
  };
  if (!state) return null;
  return (
    <section className="portal-card portal-second-factor" aria-labelledby="second-factor">
      <h3 id="second-factor">Second factor: {state.on ? 'on' : 'off'}</h3>
      <p>
        {state.on
          ? `Signing in asks for a code of your authenticator app. ${state.recoveryCodesLeft} recovery codes are left${state.devices > 0 ? `, and ${state.devices === 1 ? 'one device is' : `${state.devices} devices are`} not asked` : ''}.`
          : 'A code of an authenticator app beside the password keeps others out who learn it.'}
      </p>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {setUp && (
        <>
          <AppSecret setUp={setUp} />
          <div className="portal-actions">
            <ActionPanel
              label="Confirm the app"
              style="primary"
              confirmLabel="Confirm"
              explain="Type the code that the app shows now. Your other sessions end."
              fields={[code]}
              run={(values) => callStaffApi('POST', `${PATH}/confirm`, values)}
              done={(answer) => keepCodes(answer, 'Your second factor is on.')}
            />
          </div>
        </>
      )}
      {!setUp && !codes && (
        <div className="portal-actions">
          <ActionPanel
            label={state.on ? 'Change the app' : 'Set up'}
            name={state.on ? 'Change the authenticator app' : 'Set up a second factor'}
            style={state.on ? 'secondary' : 'primary'}
            confirmLabel="Go on"
            explain="You need an authenticator app on your phone."
            fields={state.on ? [password, ofTheApp] : [password]}
            run={(values) => callStaffApi('POST', PATH, values)}
            done={(answer) => {
              setSetUp(answer as SetUp);
              return 'Scan the code with your app, then confirm.';
            }}
          />
          {state.on && (
            <ActionPanel
              label="New recovery codes"
              confirmLabel="Make them"
              explain="The old ones end."
              fields={[password, ofTheApp]}
              run={(values) => callStaffApi('POST', `${PATH}/recovery-codes`, values)}
              done={(answer) => keepCodes(answer, 'Keep the new codes.')}
            />
          )}
          {state.devices > 0 && (
            <ActionPanel
              label="Forget devices"
              confirmLabel="Forget them"
              explain="Every device is asked for a code again."
              run={() => callStaffApi('DELETE', `${PATH}/devices`)}
              done={(answer) => {
                setState(answer as SecondFactor);
                return 'Every device is asked again.';
              }}
            />
          )}
          {state.on && !state.required && (
            <ActionPanel
              label="Switch off"
              name="Switch off the second factor"
              style="error"
              confirmLabel="Switch it off"
              explain="From then on the password alone opens your account."
              fields={[password, ofTheApp]}
              run={(values) => callStaffApi('POST', `${PATH}/off`, values)}
              done={(answer) => {
                setState(answer as SecondFactor);
                return 'Your second factor is off.';
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
