'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import type { PlanStatus } from '@/contracts/tiers/plans';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { reasonGiven, refused } from '../pipeline/deal-outcome';
import { useHasRole } from '../staff-role';

type PlanDocument = { status: PlanStatus };
const OPEN: readonly PlanStatus[] = ['draft', 'replaying', 'replayed'];

/** The buttons of a plan: finance replays it, an admin lets it come into force or takes it back. */
export function PlanActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const hasRole = useHasRole();
  const plan = savedDocumentData as PlanDocument | undefined;
  if (!id || !plan || !hasRole('finance')) return null;
  const post = (verb: string, body?: object) => callStaffApi('POST', `/api/staff/plans/${id}/${verb}`, body);
  return (
    <div className="portal-actions">
      {OPEN.includes(plan.status) && (
        <ActionPanel
          label="Replay"
          style={plan.status === 'replayed' ? 'secondary' : 'primary'}
          confirmLabel="Replay"
          explain="Runs the rules as they are saved over the deals of the last twelve months. Nothing changes for anybody; it takes up to a few minutes."
          run={() => post('replay')}
          done={() => 'The replay has begun.'}
        />
      )}
      {plan.status === 'replayed' && hasRole() && (
        <ActionPanel
          label="Schedule"
          style="primary"
          confirmLabel="Schedule and tell partners"
          explain="From this time on deals are earned by these rules; what was earned before keeps its terms. Every partner is told now, and asked to accept the new terms if there are any. The plan does not change any more."
          fields={[
            {
              name: 'from',
              label: 'In force from',
              type: 'datetime-local',
              required: true,
              help: 'As many days ahead as the programme’s settings ask for.',
            },
          ]}
          run={async ({ from = '' }) =>
            from ? post('schedule', { from: new Date(from).toISOString() }) : refused('from', 'Say from when.')
          }
          done={() => 'Scheduled. Partners are being told.'}
        />
      )}
      {(OPEN.includes(plan.status) || plan.status === 'scheduled') && hasRole() && (
        <ActionPanel
          label="Withdraw"
          style="error"
          confirmLabel="Withdraw"
          explain="The plan does not come into force. Partners who were told of it are told so."
          fields={[{ name: 'reason', label: 'Reason', type: 'textarea', required: true, help: 'Between staff.' }]}
          run={reasonGiven((reason) => post('withdraw', { reason }))}
          done={() => 'Withdrawn.'}
        />
      )}
    </div>
  );
}
