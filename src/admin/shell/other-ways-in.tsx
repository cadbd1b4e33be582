'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { askForPasskey, hasPasskeys, refusalOf } from '@/client/passkeys/use-passkey';
import type { RequestOptions } from '@/contracts/accounts/passkeys';
import type { SingleSignOnProblem } from '@/contracts/accounts/single-sign-on';
import { callStaffApi } from '../call-staff-api';
import '../admin.css';

/** Why single sign-on led back here. */
const PROBLEMS: Record<SingleSignOnProblem, string> = {
  'sso-off': 'Single sign-on is not set up for staff. Use your password.',
  'sso-unreachable':
    'The provider of single sign-on cannot be reached just now. Try again later, or use your password.',
  'sso-state': 'This sign-in took too long or was begun in another window. Try again.',
  'sso-refused': 'The provider did not let you in.',
  'sso-failed': 'The provider’s answer could not be trusted. An admin finds why in the log of the server.',
  'sso-unverified': 'The provider does not vouch for your e-mail address.',
  'sso-unknown': 'There is no staff account for the e-mail that the provider knows you by.',
  'sso-other': 'This account belongs to another sign-in at the provider.',
};

/** Below the form of the admin's sign-in: a passkey, and the provider of single sign-on where there is one. */
export function OtherWaysIn() {
  const [ready, setReady] = useState<{ label: string | null } | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('problem') ?? '';
    setProblem((PROBLEMS as Record<string, string>)[code] ?? '');
    const look = async () => {
      const ways = await callStaffApi<{ singleSignOn: { label: string } | null }>('GET', '/api/auth/staff/ways');
      setReady({ label: (ways.ok && ways.data.singleSignOn?.label) || null });
    };
    void look();
  }, []);

  const byPasskey = async () => {
    setBusy(true);
    setProblem(await enter());
    setBusy(false);
  };
  if (!ready) return null;
  return (
    <section className="portal-other-ways" aria-label="Other ways to sign in">
      {problem && <p role="alert">{problem}</p>}
      {hasPasskeys() && (
        <Button buttonStyle="secondary" size="large" margin={false} disabled={busy} onClick={() => void byPasskey()}>
          Sign in with a passkey
        </Button>
      )}
      {ready.label && (
        <Button buttonStyle="secondary" size="large" margin={false} el="anchor" url="/api/auth/staff/oidc/start">
          {ready.label}
        </Button>
      )}
    </section>
  );
}

/** @returns what went wrong; nothing, and another page, when it did not. */
async function enter(): Promise<string> {
  const asked = await callStaffApi<{ options: RequestOptions }>('POST', '/api/auth/staff/passkey/options', {});
  if (!asked.ok) return asked.message;
  try {
    const response = await askForPasskey(asked.data.options);
    const answer = await callStaffApi('POST', '/api/auth/staff/passkey', { response });
    if (!answer.ok) return answer.message;
    window.location.assign('/admin');
    return '';
  } catch (error) {
    return refusalOf(error) === 'cancelled' ? 'No passkey was chosen.' : 'This browser cannot use a passkey here.';
  }
}
