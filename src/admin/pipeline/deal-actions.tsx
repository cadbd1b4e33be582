'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import type { DealStatus } from '@/contracts/pipeline/deals';
import type { StaffRole } from '@/contracts/roles';
import { ActionPanel } from '../action-panel';
import { callStaffApi, type StaffAnswer } from '../call-staff-api';
import { formatMoney, parseAmount } from '../format-money';

type DealDocument = { id: string; status: DealStatus; valueCents: number; refundedCents: number; currency: string };
type Outcome = {
  commissions: { amountCents: number; currency: string }[];
  promotion?: { from: string; to: string } | null;
};

const refused = (field: string, message: string): StaffAnswer<never> => ({
  ok: false,
  message: `Check the ${field === 'amount' ? 'amount' : field}.`,
  fields: { [field]: message },
});
const NOT_AN_AMOUNT = 'Write an amount like 1250 or 1,250.50.';

/** The buttons of a deal: what its status allows and the role may do. Everything else about money follows by itself. */
export function DealActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: StaffRole }>();
  const deal = savedDocumentData as DealDocument | undefined;
  if (!id || !deal || !user) return null;

  const manages = user.role === 'admin' || user.role === 'partner-manager';
  const pays = user.role === 'admin' || user.role === 'finance';
  const { status, currency } = deal;
  const left = deal.valueCents - deal.refundedCents;
  const post = (verb: string, body: object) => callStaffApi<Outcome>('POST', `/api/staff/deals/${id}/${verb}`, body);
  const reason = {
    name: 'reason',
    label: 'Reason',
    type: 'textarea',
    required: true,
    help: 'The partner reads this.',
  } as const;
  const withReason = (verb: string) => (values: Record<string, string>) =>
    values.reason?.trim() ? post(verb, { reason: values.reason }) : Promise.resolve(refused('reason', 'Say why.'));

  return (
    <div className="portal-actions">
      {manages && status === 'claimed' && (
        <>
          <ActionPanel
            label="Confirm deal"
            style="primary"
            confirmLabel="Confirm"
            explain="The commissions are booked and the partner sees them at once. Leave the value as it is, or write the right one."
            fields={[
              {
                name: 'amount',
                label: `Value in ${currency}`,
                required: true,
                initial: (deal.valueCents / 100).toFixed(2),
              },
            ]}
            run={async ({ amount = '' }) => {
              const valueCents = parseAmount(amount);
              return valueCents === null ? refused('amount', NOT_AN_AMOUNT) : post('confirm', { valueCents });
            }}
            done={(answer) => {
              const { commissions, promotion } = answer as Outcome;
              const lines = `${commissions.length} ${commissions.length === 1 ? 'commission' : 'commissions'} booked`;
              return promotion ? `Confirmed. ${lines}; the partner is now ${promotion.to}.` : `Confirmed. ${lines}.`;
            }}
          />
          <ActionPanel
            label="Reject"
            confirmLabel="Reject"
            explain="The lead goes back to proposal with your reason."
            fields={[reason]}
            run={withReason('reject')}
            done={() => 'Rejected. The lead is back in proposal.'}
          />
        </>
      )}
      {manages && status === 'confirmed' && (
        <>
          <ActionPanel
            label="Mark completed"
            style="primary"
            confirmLabel="Completed"
            explain="The project is done. Commissions stay as they are."
            run={() => post('complete', {})}
            done={() => 'Marked as completed.'}
          />
          <ActionPanel
            label="Correct value"
            confirmLabel="Correct"
            explain="The difference becomes new lines at the rates that were frozen at confirmation."
            fields={[
              {
                name: 'amount',
                label: `Right value in ${currency}`,
                required: true,
                initial: (deal.valueCents / 100).toFixed(2),
              },
              reason,
            ]}
            run={async ({ amount = '', reason: why = '' }) => {
              const valueCents = parseAmount(amount);
              if (valueCents === null) return refused('amount', NOT_AN_AMOUNT);
              if (!why.trim()) return refused('reason', 'Say why.');
              return post('correct', { valueCents, reason: why });
            }}
            done={() => 'Corrected. The difference is booked.'}
          />
        </>
      )}
      {pays && (status === 'confirmed' || status === 'completed') && (
        <ActionPanel
          label="Refund"
          confirmLabel="Refund"
          explain={`Up to ${formatMoney(left, currency)} can be refunded. Every commission of this deal is taken back in proportion.`}
          fields={[
            { name: 'amount', label: `Amount in ${currency}`, required: true, initial: (left / 100).toFixed(2) },
            reason,
          ]}
          run={async ({ amount = '', reason: why = '' }) => {
            const amountCents = parseAmount(amount);
            if (amountCents === null) return refused('amount', NOT_AN_AMOUNT);
            if (!why.trim()) return refused('reason', 'Say why.');
            return post('refund', { amountCents, reason: why });
          }}
          done={() => 'Refunded. The commissions follow.'}
        />
      )}
      {manages && (status === 'claimed' || status === 'confirmed') && (
        <ActionPanel
          label="Cancel deal"
          style="error"
          confirmLabel="Cancel the deal"
          explain={
            status === 'confirmed'
              ? 'All commissions of this deal are reversed, and it no longer counts for the tier.'
              : 'The claim ends here. Nothing was earned yet.'
          }
          fields={[reason]}
          run={withReason('cancel')}
          done={() => 'Cancelled.'}
        />
      )}
    </div>
  );
}
