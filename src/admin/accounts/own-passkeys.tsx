'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { hasPasskeys, makePasskey, refusalOf } from '@/client/passkeys/use-passkey';
import type { CreationOptions, Passkey } from '@/contracts/accounts/passkeys';
import { type ActionField, ActionPanel } from '../action-panel';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';

const PATH = '/api/staff/passkeys';
const password: ActionField = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autoComplete: 'current-password',
  help: 'Needed when you signed in more than ten minutes ago.',
};
const proofOf = (values: Record<string, string>) => (values.password ? { password: values.password } : {});

/** The own passkeys, on one's own account page; nobody sees anybody else's. */
export function OwnPasskeys() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  return id && id === user?.id ? <Panel /> : null;
}

function Panel() {
  const [passkeys, setPasskeys] = useState<readonly Passkey[] | null>(null);
  const load = useCallback(async () => {
    const answer = await callStaffApi<{ docs: Passkey[] }>('GET', PATH);
    if (answer.ok) setPasskeys(answer.data.docs);
  }, []);
  useEffect(() => void load(), [load]);
  const done = (said: string) => () => {
    void load();
    return said;
  };
  if (!passkeys) return null;
  return (
    <section className="portal-card" aria-labelledby="own-passkeys">
      <h3 id="own-passkeys">Passkeys</h3>
      <p>Sign in with your finger, face or screen lock. A passkey is both factors.</p>
      <ul className="portal-passkeys">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name}, added {day(createdAt)}, {lastUsedAt ? `last used ${day(lastUsedAt)}` : 'never used'}
            </span>
            <ActionPanel
              label="Remove"
              name={`Remove ${name}`}
              confirmLabel="Remove it"
              style="error"
              explain="It opens your account no more, and your other sessions end."
              fields={[password]}
              run={(values) => callStaffApi('POST', `${PATH}/${id}/remove`, proofOf(values))}
              done={done('The passkey is removed.')}
            />
          </li>
        ))}
      </ul>
      {hasPasskeys() && (
        <div className="portal-actions">
          <ActionPanel
            label="Add a passkey"
            confirmLabel="Go on"
            explain="Your browser then asks for your finger, face or screen lock."
            fields={[{ name: 'name', label: 'Name', help: 'Such as the device it is on.' }, password]}
            run={add}
            done={done('The passkey is added.')}
          />
        </div>
      )}
    </section>
  );
}

const day = (instant: string): string => new Date(instant).toLocaleDateString();

async function add(values: Record<string, string>): Promise<StaffAnswer<unknown>> {
  const asked = await callStaffApi<{ options: CreationOptions }>('POST', `${PATH}/options`, proofOf(values));
  if (!asked.ok) return asked;
  try {
    const response = await makePasskey(asked.data.options);
    const name = values.name?.trim();
    return await callStaffApi('POST', PATH, { response, ...(name && { name }) });
  } catch (error) {
    const message =
      refusalOf(error) === 'is-there' ? 'This device has a passkey for you already.' : 'No passkey was made.';
    return { ok: false, message, fields: {} };
  }
}
