'use client';

import { useAuth, useSelection } from '@payloadcms/ui';
import type { StaffRole } from '@/contracts/roles';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';

type Results = { results: { id: string; ok: boolean; message?: string }[] };

/** Confirms the ticked deals of the list, each in its own transaction, and says which could not be. */
export function ConfirmSelected() {
  const { selectedIDs } = useSelection();
  const { user } = useAuth<{ id: string; role: StaffRole }>();
  if (!user || (user.role !== 'admin' && user.role !== 'partner-manager') || selectedIDs.length === 0) return null;
  const many = selectedIDs.length === 1 ? 'one deal' : `${selectedIDs.length} deals`;
  return (
    <div className="portal-actions">
      <ActionPanel
        label={`Confirm ${many}`}
        style="primary"
        confirmLabel="Confirm"
        explain={`Confirms ${many} at the value that was claimed. Deals that are already decided stay as they are.`}
        run={() => callStaffApi<Results>('POST', '/api/staff/deals-bulk/confirm', { ids: selectedIDs.map(String) })}
        done={(answer) => {
          const { results } = answer as Results;
          const failed = results.filter(({ ok }) => !ok);
          const confirmed = results.length - failed.length;
          return failed.length === 0
            ? `${confirmed} confirmed.`
            : `${confirmed} confirmed, ${failed.length} not: ${failed[0]?.message ?? 'already decided'}`;
        }}
      />
    </div>
  );
}
