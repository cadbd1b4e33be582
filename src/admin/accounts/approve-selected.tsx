'use client';

import { useSelection } from '@payloadcms/ui';
import type { BulkResult } from '@/contracts/bulk';
import { ActionPanel } from '../action-panel';
import { bulkText } from '../bulk-text';
import { callStaffApi } from '../call-staff-api';
import { useHasRole } from '../staff-role';

/** Approves the ticked applications of the list, each with its invitation, and says which could not be. */
export function ApproveSelected() {
  const { selectedIDs } = useSelection();
  const hasRole = useHasRole();
  if (!hasRole('partner-manager') || selectedIDs.length === 0) return null;
  const ids = selectedIDs.map(String);
  const many = ids.length === 1 ? 'one application' : `${ids.length} applications`;
  return (
    <div className="portal-actions">
      <ActionPanel
        label={`Approve ${many}`}
        style="primary"
        confirmLabel="Approve"
        explain={`Approves ${many}: each applicant becomes an owner and is mailed a link to choose a password. Partners that are no applicants stay as they are.`}
        run={() => callStaffApi<BulkResult>('POST', '/api/staff/partners/approve-many', { ids })}
        done={(answer) => bulkText(answer as BulkResult, 'approved')}
      />
    </div>
  );
}
