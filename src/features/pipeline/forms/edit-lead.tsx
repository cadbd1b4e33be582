'use client';

import { useState } from 'react';
import { useOutboxView, useProfile, useRetry } from '@/client/session/use-session';
import { customName } from '@/contracts/pipeline/custom-values';
import type { Lead } from '@/contracts/pipeline/leads';
import { toast } from '@/ui/toast-store';
import { CustomFields } from '../custom/custom-fields';
import { useLeadFields } from '../custom/use-lead-fields';
import { useLeadActions } from '../hooks/use-lead-actions';
import { isEditable } from '../queue/is-editable';
import { checkLead } from './check-lead';
import { FormError } from './form-error';
import { FurtherFields, MainFields } from './lead-fields';
import { formValuesOf, leadChangesOf, newLeadOf } from './lead-form-values';
import { texts } from './texts';
import { useLeadForm } from './use-lead-form';

/** The form's id, for the buttons that stand outside of it. */
export const EDIT_FORM = 'edit-lead';

/** Where what is being typed into a lead's form is kept. */
export const leadDraft = (leadId: string) => `lead-${leadId}`;

/** All fields of a lead. After a refusal it opens with what was typed and the reasons, and sends that again, put right. */
export function EditLead({
  lead: current,
  onDone,
  onPending,
}: {
  lead: Lead;
  onDone: () => void;
  onPending: (pending: boolean) => void;
}) {
  // As it was when editing began: what others change meanwhile is merged against it, not overwritten.
  const [lead] = useState(current);
  const partner = useProfile()?.partner;
  const { update } = useLeadActions();
  const retry = useRetry();
  const refused = useOutboxView().actions.find((action) => action.subject === lead.id && isEditable(action));
  const zone = partner?.timeZone;
  const typed = refused?.route === 'leads.update' ? withTyped(lead, refused.body as Partial<Lead>) : lead;
  const fields = useLeadFields();
  const shown = fields.filter(({ active }) => active);
  const form = useLeadForm({
    draft: leadDraft(lead.id),
    onPending,
    initial: formValuesOf(typed, zone, partner?.currency ?? 'USD'),
    initialErrors: refused?.refusal?.fields,
    send: async (values) => {
      if (refused?.route === 'leads.create') {
        const { body, errors } = newLeadOf(values, zone, fields);
        if (errors) return { errors };
        return { settlement: await retry(refused.seq, { id: lead.id, ...body }) };
      }
      const { body, errors } = leadChangesOf(lead, values, zone, fields);
      if (errors) return { errors };
      if (Object.keys(body).length === 0) return 'unchanged';
      const wrong = await checkLead('update', body);
      if (wrong) return { errors: wrong };
      if (refused) return { settlement: await retry(refused.seq, { ...body, version: lead.version }) };
      return { settlement: await update(lead, body) };
    },
    onDone: (settlement) => {
      if (settlement?.status === 'kept') {
        toast(texts.kept);
      }
      onDone();
    },
  });
  return (
    <form id={EDIT_FORM} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <FormError errors={form.errors} shown={shown.map(({ key }) => customName(key))} />
      <MainFields values={form.values} errors={form.errors} onChange={form.change} autoFocus />
      <FurtherFields values={form.values} errors={form.errors} onChange={form.change} />
      <CustomFields fields={shown} values={form.values} errors={form.errors} onChange={form.change} />
    </form>
  );
}

/** A lead with what was typed over it; custom fields one by one, null for one that was cleared. */
function withTyped(lead: Lead, { custom, ...typed }: Partial<Lead>): Lead {
  const values = Object.entries({ ...lead.custom, ...custom }).filter(([, value]) => value !== null);
  return { ...lead, ...typed, custom: Object.fromEntries(values) };
}
