'use client';

import { type FormEvent, useState } from 'react';
import { moneyInput, parseMoney } from '@/client/format/parse-money';
import type { Settlement } from '@/client/outbox/outbox';
import { useProfile } from '@/client/session/use-session';
import type { Currency } from '@/contracts/money/currency';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { celebrate } from '@/ui/confetti';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { CURRENCY_OPTIONS } from '../forms/options';
import { useStageTotals } from '../hooks/use-leads';
import type { MoveExtra } from '../offline/lead-actions';
import { texts } from './won-dialog-texts';

type Props = {
  lead: Lead;
  onClose: () => void;
  onSend: (lead: Lead, to: Stage, extra: MoveExtra) => Promise<Settlement>;
};

/** What winning a lead asks for: what was agreed with the client. The deal then waits for the programme's confirmation. */
export default function WonDialog({ lead, onClose, onSend }: Props) {
  const partnerCurrency = useProfile()?.partner.currency;
  const [value, setValue] = useState(moneyInput(lead.estimatedValueCents));
  const [currency, setCurrency] = useState<string>(
    lead.estimatedValueCents === null ? (partnerCurrency ?? lead.currency) : lead.currency,
  );
  const [startDate, setStartDate] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [pending, setPending] = useState(false);
  const { totals, isSuccess } = useStageTotals();
  // As it was when the question was asked: the win itself is counted at once.
  const [isFirst] = useState(isSuccess && totals.every(({ stage, count }) => stage !== 'won' || count === 0));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const valueCents = parseMoney(value);
    if (valueCents === null || valueCents < 1) {
      setErrors({ valueCents: texts.valueMissing });
      return;
    }
    setPending(true);
    const extra = { valueCents, currency: currency as Currency, ...(startDate && { startDate }) };
    const settlement = await onSend(lead, 'won', extra);
    setPending(false);
    if (settlement.status === 'refused') return setErrors(settlement.action.refusal?.fields ?? {});
    onClose();
    await congratulate(lead, settlement.status === 'kept', isFirst);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.title(lead.companyName)}
      description={texts.description}
      footer={
        <>
          <Button onClick={onClose}>{texts.notYet}</Button>
          <Button variant="primary" type="submit" form="won-form" pending={pending}>
            {texts.claim}
          </Button>
        </>
      }
    >
      <form id="won-form" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <div className="grid grid-cols-[1fr_7rem] gap-3">
          <Field label={texts.value} error={errors.valueCents}>
            <Input
              data-autofocus
              inputMode="decimal"
              autoComplete="off"
              required
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </Field>
          <Field label={texts.currency} error={errors.currency}>
            <Select options={CURRENCY_OPTIONS} value={currency} onChange={(event) => setCurrency(event.target.value)} />
          </Field>
        </div>
        <Field label={texts.start} optional error={errors.startDate}>
          <Input type="date" value={startDate} onChange={(event) => setStartDate(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

async function congratulate(lead: Lead, isKept: boolean, isFirst: boolean) {
  toast({
    tone: 'good',
    title: isKept ? texts.kept(lead.companyName) : texts.claimed(lead.companyName),
    text: [isFirst && texts.firstDeal, isKept ? texts.keptHere : texts.untilConfirmed].filter(Boolean).join(' '),
  });
  if (isFirst) await celebrate();
}
