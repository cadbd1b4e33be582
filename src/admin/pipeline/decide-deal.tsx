'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionPanel } from '../action-panel';
import { callStaffApi } from '../call-staff-api';
import { tellChanged } from '../changed';
import { formatMoney } from '../format-money';
import { useHasRole } from '../staff-role';
import { confirmedText, type Outcome, REASON, reasonGiven } from './deal-outcome';

type ClaimedDeal = { id: string; title: string; valueCents: number; currency: string };

/** Confirms a claimed deal at the value that was claimed, by one press, or rejects it with a reason: on a row of a list. */
export function DecideDeal({ deal }: { deal: ClaimedDeal }) {
  const hasRole = useHasRole();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  if (!hasRole('partner-manager')) return null;

  async function confirm(): Promise<void> {
    setBusy(true);
    const answer = await callStaffApi<Outcome>('POST', `/api/staff/deals/${deal.id}/confirm`);
    setBusy(false);
    if (!answer.ok) {
      toast.error(answer.message);
      return;
    }
    toast.success(`${deal.title}: ${confirmedText(answer.data)}`);
    router.refresh();
    tellChanged();
  }

  return (
    <div className="portal-actions portal-actions--row">
      <Button
        buttonStyle="primary"
        size="small"
        margin={false}
        disabled={isBusy}
        aria-label={`Confirm ${deal.title} at ${formatMoney(deal.valueCents, deal.currency)}`}
        onClick={() => void confirm()}
      >
        {isBusy ? 'Confirming…' : 'Confirm'}
      </Button>
      <ActionPanel
        label="Reject"
        name={`Reject ${deal.title}`}
        confirmLabel="Reject"
        explain={`${deal.title} goes back to proposal with your reason.`}
        fields={[REASON]}
        run={reasonGiven((reason) => callStaffApi('POST', `/api/staff/deals/${deal.id}/reject`, { reason }))}
        done={() => `${deal.title} is rejected. The lead is back in proposal.`}
      />
    </div>
  );
}
