'use client';

import { type FormEvent, useState } from 'react';
import type { Settlement } from '@/client/outbox/outbox';
import { useDraft } from '@/client/use-draft';
import type { CustomName } from '../custom/custom-form-values';
import { useRefusedFields } from '../custom/use-lead-fields';
import { type FieldErrors, LEAD_FIELDS, type LeadField, type LeadFormValues } from './lead-form-values';
import { texts } from './texts';

/** What became of a sent form: errors to show, or the settlement of what was queued; `unchanged` when there was nothing to send. */
export type FormOutcome = { errors: FieldErrors } | { settlement: Settlement } | 'unchanged';

/**
 * The state of a lead's form: values kept as a draft until they are sent, errors by field with the first one focused, one
 * submission at a time.
 */
export function useLeadForm({
  draft,
  initial,
  initialErrors = {},
  send,
  onPending,
  onDone,
}: {
  draft: string;
  initial: LeadFormValues;
  initialErrors?: FieldErrors;
  send: (values: LeadFormValues) => Promise<FormOutcome>;
  /** The button that sends stands outside the form. */
  onPending: (pending: boolean) => void;
  onDone: (settlement: Settlement | null) => void;
}) {
  const { values, set, clear } = useDraft(draft, initial);
  const [errors, setErrors] = useState<FieldErrors>(initialErrors);
  const askAgain = useRefusedFields();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    onPending(true);
    const outcome = await send(values as LeadFormValues);
    onPending(false);
    const found = outcome === 'unchanged' ? {} : errorsOf(outcome);
    setErrors(found);
    askAgain(found);
    const named = Object.keys(found).filter((field) => field.startsWith('custom.'));
    const first = LEAD_FIELDS.find((field) => field in found) ?? named[0];
    if (first) {
      const control = form.elements.namedItem(first);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    if (Object.keys(found).length > 0) return;
    clear();
    onDone(outcome === 'unchanged' || 'errors' in outcome ? null : outcome.settlement);
  };

  return {
    values: values as LeadFormValues,
    errors,
    change: (field: LeadField | CustomName, value: string) => {
      set({ [field]: value });
      if (field in errors) setErrors(({ [field]: _, ...rest }) => rest);
    },
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
  };
}

function errorsOf(outcome: { errors: FieldErrors } | { settlement: Settlement }): FieldErrors {
  if ('errors' in outcome) return outcome.errors;
  const { settlement } = outcome;
  if (settlement.status !== 'refused' || settlement.action.state === 'conflict') return {};
  const { fields, message } = settlement.action.refusal ?? { fields: {}, message: texts.notAccepted };
  return Object.keys(fields).length > 0 ? fields : { '': message };
}
