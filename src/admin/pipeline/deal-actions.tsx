'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import type { DealStatus } from '@/contracts/pipeline/deals';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { formatUnits } from '../fields/units';
import { formatMoney, parseAmount } from '../format-money';
import { useHasRole } from '../staff-role';
import { confirmedText, type Outcome, REASON, reasonGiven, refused } from './deal-outcome';

type DealDocument = { id: string; status: DealStatus; valueCents: number; refundedCents: number; currency: string };
const NOT_AN_AMOUNT = 'Write an amount like 1250 or 1,250.50.';

/** The buttons of a deal: what its status allows and the role may do. Everything else about money follows by itself. */
export function DealActions() {
  const { savedDocumentData, id } = useDocumentInfo();
  const hasRole = useHasRole();
  const deal = savedDocumentData as DealDocument | undefined;
  if (!id || !deal) return null;

  const manages = hasRole('partner-manager');
  const pays = hasRole('finance');
  const { status, currency } = deal;
  const isSettled = status === 'confirmed' || status === 'completed';
  const left = deal.valueCents - deal.refundedCents;
  const post = (verb: string, body: object) => callStaffApi<Outcome>('POST', `/api/staff/deals/${id}/${verb}`, body);
  const withReason = (verb: string) => reasonGiven((reason) => post(verb, { reason }));

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
                initial: formatUnits(deal.valueCents, 2),
              },
            ]}
            run={async ({ amount = '' }) => {
              const valueCents = parseAmount(amount);
              return valueCents === null ? refused('amount', NOT_AN_AMOUNT) : post('confirm', { valueCents });
            }}
            done={(answer) => confirmedText(answer as Outcome)}
          />
          <ActionPanel
            label="Reject"
            confirmLabel="Reject"
            explain="The lead goes back to proposal with your reason."
            fields={[REASON]}
            run={withReason('reject')}
            done={() => 'Rejected. The lead is back in proposal.'}
          />
        </>
      )}
      {manages && status === 'confirmed' && (
        <ActionPanel
          label="Mark completed"
          style="primary"
          confirmLabel="Completed"
          explain="The project is done. Commissions stay as they are."
          run={() => post('complete', {})}
          done={() => 'Marked as completed.'}
        />
      )}
      {manages && (status === 'claimed' || isSettled) && (
        <ActionPanel
          label="Correct value"
          confirmLabel="Correct"
          explain={
            isSettled
              ? 'The difference becomes new lines at the rates that were frozen at confirmation.'
              : 'The claim stands at the right value from now on. Nothing is earned before it is confirmed.'
          }
          fields={[
            {
              name: 'amount',
              label: `Right value in ${currency}`,
              required: true,
              initial: formatUnits(deal.valueCents, 2),
            },
            REASON,
          ]}
          run={async ({ amount = '', reason: why = '' }) => {
            const valueCents = parseAmount(amount);
            if (valueCents === null) return refused('amount', NOT_AN_AMOUNT);
            if (!why.trim()) return refused('reason', 'Say why.');
            return post('correct', { valueCents, reason: why });
          }}
          done={() =>
            isSettled ? 'Corrected. The difference is booked.' : 'Corrected. The claim stands at this value.'
          }
        />
      )}
      {pays && isSettled && (
        <ActionPanel
          label="Refund"
          confirmLabel="Refund"
          explain={`Up to ${formatMoney(left, currency)} can be refunded. Every commission of this deal is taken back in proportion.`}
          fields={[
            { name: 'amount', label: `Amount in ${currency}`, required: true, initial: formatUnits(left, 2) },
            REASON,
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
          fields={[REASON]}
          run={withReason('cancel')}
          done={() => 'Cancelled.'}
        />
      )}
    </div>
  );
}
