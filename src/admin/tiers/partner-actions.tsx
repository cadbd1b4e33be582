'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import type { PartnerStatus } from '@/contracts/roles';
import { TIERS } from '@/contracts/tiers/tier';
import { ActionPanel } from '../action-panel';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';
import { useHasRole } from '../staff-role';
import { SetPartnerStatus } from './set-partner-status';

type PartnerDocument = {
  id: string;
  status: PartnerStatus;
  tier: string;
  name: string;
  overrideTier?: string | null;
};

/** The buttons of a partner: status and tier, each recorded with its reason. */
export function PartnerActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const hasRole = useHasRole();
  const partner = savedDocumentData as PartnerDocument | undefined;
  if (!id || !partner) return null;
  const viewAs =
    partner.status === 'active' || partner.status === 'suspended' ? (
      <ViewAs id={String(id)} name={partner.name} />
    ) : null;
  if (!hasRole('partner-manager'))
    return hasRole('support') && viewAs ? <div className="portal-actions">{viewAs}</div> : null;
  const reason = { name: 'reason', label: 'Reason', type: 'textarea', required: true } as const;
  const needsReason: StaffAnswer<never> = {
    ok: false,
    message: 'Check the reason.',
    fields: { reason: 'Say why, in at least 3 characters.' },
  };

  return (
    <div className="portal-actions">
      {viewAs}
      <SetPartnerStatus partner={{ ...partner, id: String(id) }} />
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
          {partner.overrideTier && (
            <ActionPanel
              label="End set tier"
              confirmLabel="End it now"
              explain="The tier set by hand ends now, and the one that the partner has earned counts again."
              fields={[reason]}
              run={async ({ reason: why = '' }) =>
                why.trim().length < 3
                  ? needsReason
                  : callStaffApi('POST', `/api/staff/partners/${id}/end-override`, { reason: why })
              }
              done={(answer) => `${partner.name} is now ${(answer as { tier: string }).tier}.`}
            />
          )}
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

/** Opens the portal in another tab as this partner sees it. */
function ViewAs({ id, name }: { id: string; name: string }) {
  return (
    <ActionPanel
      label="View as partner"
      confirmLabel="Open the portal"
      explain={`The portal opens as ${name} sees it, for an hour and without changing anything. Each page you open is written to the audit log with your name. A portal sign-in of your own in this browser ends.`}
      run={async () => {
        const answer = await callStaffApi('POST', `/api/staff/partners/${id}/view-as`);
        if (answer.ok) window.open('/partner/dashboard', '_blank', 'noopener');
        return answer;
      }}
      done={() => `The portal is open as ${name}, in another tab: /partner/dashboard.`}
    />
  );
}
