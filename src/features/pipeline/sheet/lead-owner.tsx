'use client';

import { useQuery } from '@tanstack/react-query';
import { useProfile } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { leadOwnersQuery } from '../list/desk-queries';
import { texts } from './texts';

/** Who works the lead; the partner's owner gives it to another member, once there is one. */
export function LeadOwner({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  const { handOver } = useLeadActions();
  const isOwner = useProfile()?.user.role === 'owner';
  const mayGive = mayWrite && isOwner;
  const owners = useQuery({ ...leadOwnersQuery, enabled: mayGive }).data?.docs ?? [];
  if (!mayGive || owners.length < 2) return null;
  const give = async (id: string) => {
    const owner = owners.find((one) => one.id === id);
    if (!owner || owner.id === lead.owner?.id) return;
    const settlement = await handOver(lead, owner);
    if (settlement.status === 'refused') {
      toast({ tone: 'bad', title: texts.owner.notGiven, text: settlement.action.refusal?.message });
    } else toast({ tone: 'good', title: texts.owner.given(lead.companyName, owner.name) });
  };
  return (
    <Field label={texts.owner.label}>
      <Select
        placeholder={lead.owner ? undefined : texts.owner.nobody}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={lead.owner?.id ?? ''}
        onChange={(event) => void give(event.target.value)}
      />
    </Field>
  );
}
