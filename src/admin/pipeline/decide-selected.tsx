'use client';

import { useSelection } from '@payloadcms/ui';
import type { BulkResult } from '@/contracts/bulk';
import { ActionPanel } from '../action-panel';
import { bulkText } from '../bulk-text';
import { callStaffApi } from '../call-staff-api';
import { useHasRole } from '../staff-role';
import { REASON, reasonGiven } from './deal-outcome';

/** Confirms or rejects the ticked deals of the list, each in its own transaction, and says which could not be. */
export function DecideSelected() {
  const { selectedIDs } = useSelection();
  const hasRole = useHasRole();
  if (!hasRole('partner-manager') || selectedIDs.length === 0) return null;
  const ids = selectedIDs.map(String);
  const many = ids.length === 1 ? 'one deal' : `${ids.length} deals`;
  return (
    <div className="portal-actions">
      <ActionPanel
        label={`Confirm ${many}`}
        style="primary"
        confirmLabel="Confirm"
        explain={`Confirms ${many} at the value that was claimed. Deals that are already decided stay as they are.`}
        run={() => callStaffApi<BulkResult>('POST', '/api/staff/deals-bulk/confirm', { ids })}
        done={(answer) => bulkText(answer as BulkResult, 'confirmed')}
      />
      <ActionPanel
        label={`Reject ${many}`}
        confirmLabel="Reject"
        explain={`Rejects ${many} for one reason; the leads go back to proposal. Deals that are already decided stay as they are.`}
        fields={[REASON]}
        run={reasonGiven((reason) => callStaffApi<BulkResult>('POST', '/api/staff/deals/reject-many', { ids, reason }))}
        done={(answer) => bulkText(answer as BulkResult, 'rejected')}
      />
    </div>
  );
}
