'use client';

import { ActionPanel } from '../action-panel';
import { refused } from '../pipeline/deal-outcome';
import { useHasRole } from '../staff-role';

/** The button with which finance saves the ledger's journal of a time as a file. */
export function ExportJournal() {
  const hasRole = useHasRole();
  if (!hasRole('finance')) return null;
  return (
    <div className="portal-actions">
      <ActionPanel
        label="Export journal"
        confirmLabel="Download"
        explain="Every entry of the ledger that was booked in this time, as a CSV file."
        fields={[
          { name: 'from', label: 'From', type: 'datetime-local', required: true },
          { name: 'to', label: 'To (not included)', type: 'datetime-local', required: true },
        ]}
        run={async ({ from = '', to = '' }) => {
          if (!from) return refused('from', 'Say from when.');
          if (!to || new Date(to) <= new Date(from)) return refused('to', 'Must be after the beginning.');
          const query = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
          window.location.assign(`/api/staff/ledger/journal?${query}`);
          return { ok: true, data: null };
        }}
        done={() => 'The download begins.'}
      />
    </div>
  );
}
