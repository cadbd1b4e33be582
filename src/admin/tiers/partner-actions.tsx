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
  if (!id || !partner || !hasRole('partner-manager')) return null;
  const reason = { name: 'reason', label: 'Reason', type: 'textarea', required: true } as const;
  const needsReason: StaffAnswer<never> = {
    ok: false,
    message: 'Check the reason.',
    fields: { reason: 'Say why, in at least 3 characters.' },
  };

  return (
    <div className="portal-actions">
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
