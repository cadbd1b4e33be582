'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import type { PartnerStatus, StaffRole } from '@/contracts/roles';
import { TIERS } from '@/contracts/tiers/tier';
import { ActionPanel } from '../action-panel';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';

type PartnerDocument = { id: string; status: PartnerStatus; tier: string; name: string };

const STATUS_ACTIONS: Partial<
  Record<PartnerStatus, { label: string; to: PartnerStatus; explain: string; danger?: boolean }[]>
> = {
  applied: [
    {
      label: 'Approve',
      to: 'approved',
      explain: 'The partner joins the programme. Give them a user and a membership to sign in with.',
    },
    { label: 'Reject', to: 'rejected', explain: 'The application is turned down with your reason.', danger: true },
  ],
  approved: [{ label: 'Activate', to: 'active', explain: 'The partner may sign in and work from now on.' }],
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

/** The buttons of a partner: status and tier, each recorded with its reason. */
export function PartnerActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: StaffRole }>();
  const partner = savedDocumentData as PartnerDocument | undefined;
  if (!id || !partner || !user || (user.role !== 'admin' && user.role !== 'partner-manager')) return null;
  const reason = { name: 'reason', label: 'Reason', type: 'textarea', required: true } as const;
  const needsReason: StaffAnswer<never> = {
    ok: false,
    message: 'Check the reason.',
    fields: { reason: 'Say why, in at least 3 characters.' },
  };

  return (
    <div className="portal-actions">
      {(STATUS_ACTIONS[partner.status] ?? []).map((action) => (
        <ActionPanel
          key={action.to}
          label={action.label}
          style={action.danger ? 'error' : 'primary'}
          confirmLabel={action.label}
          explain={action.explain}
          fields={[reason]}
          run={async ({ reason: why = '' }) =>
            why.trim().length < 3
              ? needsReason
              : callStaffApi('POST', `/api/staff/partners/${id}/status`, { status: action.to, reason: why })
          }
          done={() => `${partner.name} is now ${action.to}.`}
        />
      ))}
      {partner.status === 'active' && (
        <>
          <ActionPanel
            label="Set tier"
            confirmLabel="Set tier"
            explain="The tier holds until the date you give, or until you change it again. The engine keeps computing the earned tier beside it."
            fields={[
              {
                name: 'tier',
                label: 'Tier',
                type: 'select',
                required: true,
                initial: partner.tier,
                options: TIERS.map((tier) => ({ value: tier, label: tier.charAt(0).toUpperCase() + tier.slice(1) })),
              },
              { name: 'until', label: 'Until', type: 'datetime-local' },
              reason,
            ]}
            run={async ({ tier, until, reason: why = '' }) =>
              why.trim().length < 3
                ? needsReason
                : callStaffApi('POST', `/api/staff/partners/${id}/tier`, {
                    tier,
                    reason: why,
                    ...(until ? { until: new Date(until).toISOString() } : {}),
                  })
            }
            done={(answer) => `${partner.name} is now ${(answer as { tier: string }).tier}.`}
          />
          <ActionPanel
            label="Evaluate tier"
            confirmLabel="Evaluate"
            explain="Looks at deals, training, reviews, calls and days now, and promotes when the next tier is reached."
            run={() => callStaffApi('POST', `/api/staff/partners/${id}/evaluate-tier`)}
            done={(answer) => `Evaluated: ${(answer as { tier: string }).tier}.`}
          />
        </>
      )}
    </div>
  );
}
