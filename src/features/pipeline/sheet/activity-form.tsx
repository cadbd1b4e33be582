'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useDraft } from '@/client/use-draft';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { SegmentedControl } from '@/ui/segmented-control';
import { Textarea } from '@/ui/textarea';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useLeadsPage } from '../hooks/use-leads-page';
import type { NewActivity } from '../offline/lead-actions';
import { ACTIVITY_NAMES } from '../words';
import { texts } from './texts';

type Kind = NewActivity['kind'];
const KINDS: { value: Kind; label: string }[] = (['note', 'call', 'email', 'meeting'] as const).map((value) => ({
  value,
  label: ACTIVITY_NAMES[value],
}));

/** Writes down a call, a mail, a meeting or a note; it stands in the timeline at once. */
export function ActivityForm({ lead }: { lead: Lead }) {
  const { isNoting } = useLeadsPage();
  const { addActivity } = useLeadActions();
  const { values, set, clear } = useDraft(`activity-${lead.id}`, { kind: 'note', text: '' });
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNoting) field.current?.focus();
  }, [isNoting]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = (values.text ?? '').trim();
    if (text === '') {
      setError(texts.timeline.textMissing);
      field.current?.focus();
      return;
    }
    setError(undefined);
    set({ text: '' });
    clear();
    const settlement = await addActivity(lead, { kind: (values.kind ?? 'note') as Kind, text });
    if (settlement.status === 'refused') {
      toast({ tone: 'bad', title: texts.timeline.notSaved, text: settlement.action.refusal?.message });
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <SegmentedControl
        block
        label={texts.timeline.kind}
        options={KINDS}
        value={(values.kind ?? 'note') as Kind}
        onChange={(kind) => set({ kind })}
      />
      <Field label={texts.timeline.text} hideLabel error={error}>
        <Textarea
          ref={field}
          maxLength={5000}
          placeholder={texts.timeline.placeholder}
          value={values.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </Field>
      {values.text !== '' && (
        <Button variant="primary" type="submit" className="self-end">
          {texts.timeline.save}
        </Button>
      )}
    </form>
  );
}
