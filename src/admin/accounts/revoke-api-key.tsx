'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { useHasRole } from '../staff-role';

type KeyDocument = { name: string; revokedAt?: string | null; staff?: string | { id: string } | null };

/** The button that ends a key for good: an own one, and anybody's for admins. */
export function RevokeApiKey() {
  const { savedDocumentData, id } = useDocumentInfo();
  const { user } = useAuth();
  const hasRole = useHasRole();
  const key = savedDocumentData as KeyDocument | undefined;
  const owner = typeof key?.staff === 'object' ? key.staff?.id : key?.staff;
  if (!id || !key || key.revokedAt || !(hasRole() || owner === user?.id)) return null;
  return (
    <div className="portal-actions">
      <ActionPanel
        label="Revoke"
        name={`Revoke ${key.name}`}
        style="error"
        confirmLabel="Revoke it"
        explain="Programs that use this key are refused from now on. It cannot be taken back."
        run={() => callStaffApi('POST', `/api/staff/api-keys/${id}/revoke`)}
        done={() => `${key.name} is revoked.`}
      />
    </div>
  );
}
