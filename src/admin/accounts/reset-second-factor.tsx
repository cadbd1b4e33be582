'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { refused } from '../pipeline/deal-outcome';
import { useHasRole } from '../staff-role';

/** The button with which an admin lets somebody in again who lost their second factor. */
export function ResetSecondFactor() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const { user } = useAuth();
  const hasRole = useHasRole();
  if (!id || !hasRole() || id === user?.id) return null;
  const { name = '' } = (savedDocumentData ?? {}) as { name?: string };
  return (
    <div className="portal-actions">
      <ActionPanel
        label="Reset second factor"
        name={`Reset the second factor of ${name}`}
        style="error"
        confirmLabel="Reset it"
        explain="Make sure by another way that it is them who ask: call them back. Their sessions end, their password alone opens the account until they set up another one, and a mail tells them."
        fields={[
          { name: 'reason', label: 'Reason', type: 'textarea', required: true, help: 'They read it in the mail.' },
        ]}
        run={async ({ reason = '' }) =>
          reason.trim()
            ? callStaffApi('POST', `/api/staff/second-factors/${id}/reset`, { collection: collectionSlug, reason })
            : refused('reason', 'Say why.')
        }
        done={() => `${name} signs in with the password alone now.`}
      />
    </div>
  );
}
