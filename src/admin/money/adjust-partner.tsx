'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { formatMoney, parseAmount } from '../format-money';
import { REASON, refused } from '../pipeline/deal-outcome';
import { useHasRole } from '../staff-role';

type PartnerDocument = { name: string; currency: string };

/** The button with which finance adds to a partner's earnings, or takes off them, beside what deals earn. */
export function AdjustPartner() {
  const { savedDocumentData, id } = useDocumentInfo();
  const hasRole = useHasRole();
  const partner = savedDocumentData as PartnerDocument | undefined;
  if (!id || !partner || !hasRole('finance')) return null;
  const { name, currency } = partner;
  return (
    <div className="portal-actions">
      <ActionPanel
        label="Adjust earnings"
        confirmLabel="Book it"
        explain={`Becomes a line of ${name}’s earnings that is payable at once. Nothing that is booked is ever changed: what was wrong is put right by another adjustment.`}
        fields={[
          {
            name: 'direction',
            label: 'What to do',
            type: 'select',
            required: true,
            initial: 'add',
            options: [
              { value: 'add', label: 'Add to the earnings' },
              { value: 'take', label: 'Take off the earnings' },
            ],
          },
          { name: 'amount', label: `Amount in ${currency}`, required: true },
          REASON,
        ]}
        run={async ({ direction, amount = '', reason = '' }) => {
          const cents = parseAmount(amount);
          if (!cents) return refused('amount', 'Write an amount like 1250 or 1,250.50.');
          if (!reason.trim()) return refused('reason', 'Say why.');
          const amountCents = direction === 'take' ? -cents : cents;
          return callStaffApi('POST', `/api/staff/partners/${id}/adjust`, { amountCents, currency, reason });
        }}
        done={(answer) => {
          const { commission } = answer as { commission: { amountCents: number; currency: string } };
          return `Booked: ${formatMoney(commission.amountCents, commission.currency)} for ${name}.`;
        }}
      />
    </div>
  );
}
