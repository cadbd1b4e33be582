'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import type { CommissionStatus, HoldCause } from '@/contracts/money/commissions';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { reasonGiven } from '../pipeline/deal-outcome';
import { useHasRole } from '../staff-role';

type CommissionDocument = { status: CommissionStatus; heldCause?: HoldCause | null };

const REASON = {
  name: 'reason',
  label: 'Reason',
  type: 'textarea',
  required: true,
  help: 'Between staff: the partner sees only that it is held.',
} as const;

/** The buttons of one commission: finance holds it, and releases what it held. */
export function CommissionActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const hasRole = useHasRole();
  const line = savedDocumentData as CommissionDocument | undefined;
  if (!id || !line || !hasRole('finance')) return null;
  const post = (verb: string) =>
    reasonGiven((reason) => callStaffApi('POST', `/api/staff/commissions/${id}/${verb}`, { reason }));
  const heldByFinance = line.status === 'held' && line.heldCause === 'finance';
  const mayHold = line.status === 'pending' || line.status === 'payable' || (line.status === 'held' && !heldByFinance);
  return (
    <div className="portal-actions">
      {mayHold && (
        <ActionPanel
          label="Hold"
          confirmLabel="Hold"
          explain="This commission, with its corrections and reversals, is not paid out until finance releases it."
          fields={[REASON]}
          run={post('hold')}
          done={() => 'Held.'}
        />
      )}
      {heldByFinance && (
        <ActionPanel
          label="Release"
          style="primary"
          confirmLabel="Release"
          explain="It goes back into its hold period while that runs, else it is payable. Of a partner who is suspended or inactive it stays held by that."
          fields={[REASON]}
          run={post('release')}
          done={() => 'Released.'}
        />
      )}
    </div>
  );
}
