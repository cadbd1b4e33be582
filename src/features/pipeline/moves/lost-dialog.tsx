'use client';

import { type FormEvent, useState } from 'react';
import type { Settlement } from '@/client/outbox/outbox';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/textarea';
import type { MoveExtra } from '../offline/lead-actions';
import { texts } from './lost-dialog-texts';

type Props = {
  lead: Lead;
  onClose: () => void;
  onSend: (lead: Lead, to: Stage, extra: MoveExtra) => Promise<Settlement>;
};

const USUAL_REASONS: readonly string[] = Object.values(texts.reasons);

/** Why a lead was lost: one press for the usual reasons, or own words. */
export default function LostDialog({ lead, onClose, onSend }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lostReason = reason.trim();
    if (lostReason === '') return setError(texts.reasonMissing);
    setPending(true);
    const settlement = await onSend(lead, 'lost', { lostReason });
    setPending(false);
    if (settlement.status === 'refused') return setError(settlement.action.refusal?.fields.lostReason);
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.title(lead.companyName)}
      description={texts.description}
      footer={
        <>
          <Button onClick={onClose}>{texts.keep}</Button>
          <Button variant="primary" type="submit" form="lost-form" pending={pending}>
            {texts.confirm}
          </Button>
        </>
      }
    >
      <form id="lost-form" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{texts.usualReasons}</legend>
          {USUAL_REASONS.map((usual) => (
            <Button key={usual} size="sm" aria-pressed={reason === usual} onClick={() => setReason(usual)}>
              {usual}
            </Button>
          ))}
        </fieldset>
        <Field label={texts.reason} error={error}>
          <Textarea data-autofocus maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
