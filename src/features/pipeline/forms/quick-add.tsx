'use client';

import { lazy, Suspense, useState } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import type { Settlement } from '@/client/outbox/outbox';
import { useProfile, useRetry } from '@/client/session/use-session';
import { customName, isNeeded } from '@/contracts/pipeline/custom-values';
import type { Lead, Location } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { Textarea } from '@/ui/textarea';
import { toast } from '@/ui/toast-store';
import { CustomFields } from '../custom/custom-fields';
import { useLeadFields } from '../custom/use-lead-fields';
import { texts as fileTexts } from '../files/texts';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useLeadsPage } from '../hooks/use-leads-page';
import { FIELD_NAMES } from '../words';
import { checkLead } from './check-lead';
import { FormError } from './form-error';
import { MainFields } from './lead-fields';
import { formValuesOf, type LeadField, newLeadOf } from './lead-form-values';
import { PlaceField } from './place-field';
import { texts } from './texts';
import { useLeadForm } from './use-lead-form';
import { VoiceButton } from './voice-button';

const CardField = lazy(() => import('../files/card-field'));

/** A new lead in five fields, online or not: it is in the list the moment it is added. */
export default function QuickAdd({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [pending, setPending] = useState(false);
  return (
    <Sheet
      inAddress
      open={open}
      onClose={onClose}
      title={texts.quickAdd.title}
      footer={
        <Button block size="lg" variant="primary" type="submit" form="quick-add" pending={pending}>
          {texts.quickAdd.send}
        </Button>
      }
    >
      <QuickAddForm onClose={onClose} onPending={setPending} />
    </Sheet>
  );
}

function QuickAddForm({ onClose, onPending }: { onClose: () => void; onPending: (pending: boolean) => void }) {
  const { shared, go } = useLeadsPage();
  const partner = useProfile()?.partner;
  const { create, attach } = useLeadActions();
  const retry = useRetry();
  /** The first try, when it was refused: what is put right goes out in its place. */
  const [card, setCard] = useState<Blob | null>(null);
  const [location, setLocation] = useState<Location | null>(null);
  const [refused, setRefused] = useState<QueuedAction | null>(null);
  const fields = useLeadFields();
  const needed = fields.filter(isNeeded);
  const form = useLeadForm({
    draft: 'new-lead',
    onPending,
    initial: formValuesOf(
      { companyName: shared?.title, description: shared?.text },
      partner?.timeZone,
      partner?.currency ?? 'USD',
    ),
    send: async (values) => {
      const { body: typed, errors } = newLeadOf(values, partner?.timeZone, fields);
      if (errors) return { errors };
      const body = { ...typed, ...(location && { location }), ...(card && { source: 'card-scan' as const }) };
      const wrong = await checkLead('create', body);
      if (wrong) return { errors: wrong };
      const settlement = refused ? await retry(refused.seq, { id: refused.subject, ...body }) : await create(body);
      if (settlement.status === 'refused') setRefused(settlement.action);
      else if (card) {
        const added = settlement.status === 'sent' ? (settlement.answer as Lead) : null;
        const lead = added ?? { id: (settlement as Kept).action.subject, companyName: body.companyName };
        void attach(lead, { file: card, name: fileTexts.cardName, purpose: 'card' }, added);
      }
      return { settlement };
    },
    onDone: (settlement) => {
      onClose();
      tellAdded(form.values.companyName, settlement, go.open);
    },
  });
  return (
    <form id="quick-add" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <FormError errors={form.errors} shown={needed.map(({ key }) => customName(key))} />
      <Suspense fallback={<div className="h-9" />}>
        <CardField
          card={card}
          onChange={(photo, guess) => {
            setCard(photo);
            // What was typed stands.
            for (const [field, value] of Object.entries(guess) as [LeadField, string][])
              if (form.values[field].trim() === '') form.change(field, value);
          }}
        />
      </Suspense>
      <MainFields
        values={form.values}
        errors={form.errors}
        onChange={form.change}
        autoFocus
        voice={(field) => <VoiceButton onText={(text) => form.change(field, text)} />}
      />
      <CustomFields fields={needed} values={form.values} errors={form.errors} onChange={form.change} />
      {shared && (
        <Field label={FIELD_NAMES.description} error={form.errors.description}>
          <Textarea
            name="description"
            maxLength={5000}
            value={form.values.description}
            onChange={(event) => form.change('description', event.target.value)}
          />
        </Field>
      )}
      <PlaceField location={location} onChange={setLocation} />
    </form>
  );
}

type Kept = Extract<Settlement, { status: 'kept' }>;

function tellAdded(companyName: string, settlement: Settlement | null, open: (id: string) => void) {
  const id = settlement?.status === 'sent' ? (settlement.answer as { id: string }).id : null;
  toast({
    tone: 'good',
    title: texts.quickAdd.added(companyName),
    text: settlement?.status === 'kept' ? texts.quickAdd.keptHere : undefined,
    action: id ? { label: texts.quickAdd.open, onSelect: () => open(id) } : undefined,
  });
}
