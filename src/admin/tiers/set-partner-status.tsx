'use client';

import type { PartnerStatus } from '@/contracts/roles';
import { ActionPanel } from '../action-panel';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';
import { useHasRole } from '../staff-role';

type Step = { label: string; to: PartnerStatus; explain: string; danger?: boolean };

const NEXT: Partial<Record<PartnerStatus, readonly Step[]>> = {
  applied: [
    {
      label: 'Approve',
      to: 'approved',
      explain:
        'The applicant becomes the owner of the partner and is mailed a link to choose a password, good for seven days. Entering by it makes the partner active.',
    },
    { label: 'Reject', to: 'rejected', explain: 'The application is turned down with your reason.', danger: true },
  ],
  approved: [
    { label: 'Activate', to: 'active', explain: 'The partner may sign in and work from now on.' },
    { label: 'Reject', to: 'rejected', explain: 'The approval is taken back with your reason.', danger: true },
    {
      label: 'Deactivate',
      to: 'inactive',
      explain: 'The partner never signed in and is not to. History stays.',
      danger: true,
    },
  ],
  rejected: [
    {
      label: 'Approve',
      to: 'approved',
      explain: 'The application is approved after all; the applicant is mailed an invitation unless it has users.',
    },
  ],
  active: [
    {
      label: 'Suspend',
      to: 'suspended',
      explain: 'The partner still signs in and sees own earnings, nothing else. What is pending or payable is held.',
      danger: true,
    },
    { label: 'Deactivate', to: 'inactive', explain: 'The partner can no longer sign in. History stays.', danger: true },
  ],
  suspended: [
    { label: 'Reactivate', to: 'active', explain: 'The partner works again; what was held is released.' },
    { label: 'Deactivate', to: 'inactive', explain: 'The partner can no longer sign in. History stays.', danger: true },
  ],
  inactive: [{ label: 'Reactivate', to: 'active', explain: 'The partner may sign in and work again.' }],
};

/** These are told to the partner with a reason. */
const WITH_REASON = new Set<PartnerStatus>(['suspended', 'inactive', 'rejected']);

const REASON = {
  name: 'reason',
  label: 'Reason',
  type: 'textarea',
  required: true,
  help: 'The partner reads this.',
} as const;
const NEEDS_REASON: StaffAnswer<never> = {
  ok: false,
  message: 'Check the reason.',
  fields: { reason: 'Say why: the partner reads it.' },
};

type SetPartnerStatusProps = {
  partner: { id: string; name: string; status: PartnerStatus };
  /** In a list of several partners each button says whose it is. */
  isRow?: boolean;
};

/** The buttons that lead a partner from its status to another one, each recorded with its reason. */
export function SetPartnerStatus({ partner: { id, name, status }, isRow = false }: SetPartnerStatusProps) {
  const hasRole = useHasRole();
  if (!hasRole('partner-manager')) return null;
  return (NEXT[status] ?? []).map(({ label, to, explain, danger }) => {
    const isNeeded = WITH_REASON.has(to);
    return (
      <ActionPanel
        key={to}
        label={label}
        name={isRow ? `${label} ${name}` : label}
        style={danger ? 'error' : 'primary'}
        confirmLabel={label}
        explain={explain}
        fields={isNeeded ? [REASON] : []}
        run={async ({ reason = '' }) =>
          isNeeded && !reason.trim()
            ? NEEDS_REASON
            : callStaffApi('POST', `/api/staff/partners/${id}/status`, { status: to, ...(isNeeded ? { reason } : {}) })
        }
        done={() => `${name} is now ${to}.`}
      />
    );
  });
}
