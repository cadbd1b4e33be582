'use client';

import { type FormEvent, useState } from 'react';
import { moneyInput, parseMoney } from '@/client/format/parse-money';
import type { Settlement } from '@/client/outbox/outbox';
import { useProfile } from '@/client/session/use-session';
import type { Currency } from '@/contracts/money/currency';
import { MAX_LEAD_FILE_BYTES } from '@/contracts/pipeline/file-limits';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { celebrate } from '@/ui/confetti';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { CONTRACTS } from '../files/file-kinds';
import { texts as fileTexts } from '../files/texts';
import { CURRENCY_OPTIONS } from '../forms/options';
import { useLeadActions } from '../hooks/use-lead-actions';
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
  const [contract, setContract] = useState<File | null>(null);
  const { attach } = useLeadActions();
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
    if (contract && contract.size > MAX_LEAD_FILE_BYTES) {
      setErrors({ contract: fileTexts.tooLarge });
      return;
    }
    setPending(true);
    const extra = { valueCents, currency: currency as Currency, ...(startDate && { startDate }) };
    const settlement = await onSend(lead, 'won', extra);
    setPending(false);
    if (settlement.status === 'refused') return setErrors(settlement.action.refusal?.fields ?? {});
    // After the win, also from a device that is offline: the deal that it belongs to is there by then.
    if (contract) void attach(lead, { file: contract, name: contract.name, purpose: 'contract' }, lead);
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
        <Field label={fileTexts.contract.label} optional help={fileTexts.contract.help} error={errors.contract}>
          <Input
            type="file"
            accept={CONTRACTS}
            className="py-2 file:mr-3 file:rounded-md file:border-0 file:bg-surface-4 file:px-3 file:py-1 file:font-medium file:text-normal file:text-sm"
            onChange={(event) => setContract(event.target.files?.[0] ?? null)}
          />
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
