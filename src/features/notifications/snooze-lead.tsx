'use client';

import { useQueryClient } from '@tanstack/react-query';
import { AlarmClock } from 'lucide-react';
import { keys } from '@/client/query/keys';
import { leadQuery } from '@/client/query/queries';
import { useProfile } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { useLeadActions } from '@/features/pipeline/hooks/use-lead-actions';
import { SNOOZES, type Snooze, snoozedUntil } from '@/features/pipeline/snooze';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';

/** The lead that a reminder is about; null for a notification of another kind. */
export function remindedLead({ kind, actionUrl }: { kind: string; actionUrl: string | null }): string | null {
  if (kind !== 'lead' || !actionUrl) return null;
  return new URL(actionUrl, 'https://portal.invalid').searchParams.get('lead');
}

/** Puts the next action off that a reminder is about, from the reminder itself. */
export function SnoozeLead({ leadId, onSnoozed }: { leadId: string; onSnoozed: () => void }) {
  const client = useQueryClient();
  const { update } = useLeadActions();
  const timeZone = useProfile()?.partner.timeZone;
  const snooze = async (how: Snooze) => {
    const lead = await readLead();
    if (!lead || lead.nextActionAt === null) return toast({ title: texts.snooze.nothingLeft });
    onSnoozed();
    const settlement = await update(lead, { nextActionAt: snoozedUntil(how, new Date(), timeZone) });
    if (settlement.status === 'refused') {
      return toast({ tone: 'bad', title: texts.snooze.refused, text: settlement.action.refusal?.message });
    }
    toast({ tone: 'good', title: texts.snooze.done(lead.companyName) });
  };
  const readLead = async (): Promise<Lead | undefined> => {
    const kept = client.getQueryData<Lead>(keys.lead(leadId));
    try {
      return navigator.onLine ? await client.fetchQuery({ ...leadQuery(leadId), retry: false }) : kept;
    } catch {
      return kept;
    }
  };
  return (
    <DropdownMenu
      label={texts.snooze.label}
      items={SNOOZES.map(({ id, label }) => ({ id, label, onSelect: () => void snooze(id) }))}
      trigger={(attributes) => <IconButton {...attributes} label={texts.snooze.label} icon={<AlarmClock />} />}
    />
  );
}
