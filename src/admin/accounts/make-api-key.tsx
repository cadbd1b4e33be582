'use client';

import { toast } from '@payloadcms/ui';
import { useState } from 'react';
import type { MadeApiKey } from '@/contracts/accounts/api-keys';
import { SCOPES } from '@/contracts/accounts/api-scopes';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { refused } from '../pipeline/deal-outcome';

const DAY_MS = 86_400_000;
const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

/** The button with which a member of staff makes a key that acts as oneself, and the secret of it, this once. */
export function MakeApiKey() {
  const [made, setMade] = useState<MadeApiKey | null>(null);
  return (
    <div className="portal-actions">
      <ActionPanel
        label="New key"
        style="primary"
        confirmLabel="Make the key"
        explain="A program with this key does what you may do, within the scopes you give it. It is shown once."
        fields={[
          { name: 'name', label: 'What it is for', required: true },
          { name: 'days', label: 'Ends after', type: 'select', required: true, initial: '90', options: LIVES },
          {
            name: 'scopes',
            label: 'Scopes',
            type: 'textarea',
            required: true,
            initial: 'pipeline:read',
            help: `Any of: ${SCOPES.join(', ')}`,
          },
        ]}
        run={async ({ name = '', days = '90', scopes = '' }) => {
          const chosen = scopes.split(/[\s,]+/).filter(Boolean);
          const unknown = chosen.filter((scope) => !(SCOPES as readonly string[]).includes(scope));
          if (!name.trim()) return refused('name', 'Say what it is for.');
          if (chosen.length === 0) return refused('scopes', 'Name at least one.');
          if (unknown.length > 0) return refused('scopes', `There is no ${unknown.join(', ')}.`);
          const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
          return callStaffApi('POST', '/api/staff/api-keys', { name, scopes: chosen, expiresAt });
        }}
        done={(answer) => {
          setMade(answer as MadeApiKey);
          return 'The key is made. Copy it now.';
        }}
      />
      {made && (
        <p className="portal-secret" role="status">
          <span>
            {made.key.name}, shown this once: <code>{made.secret}</code>
          </span>
          <button
            type="button"
            onClick={() =>
              void navigator.clipboard.writeText(made.secret).then(
                () => toast.success('Copied.'),
                () => toast.error('Select it and copy it by hand.'),
              )
            }
          >
            Copy
          </button>
          <button type="button" onClick={() => setMade(null)}>
            I have it
          </button>
        </p>
      )}
    </div>
  );
}
