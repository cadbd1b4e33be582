'use client';

import { useMemo, useState } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import { mergeAction } from '@/client/outbox/merge';
import { useSession } from '@/client/session/use-session';
import type { Currency } from '@/contracts/money/currency';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { useUi } from '@/ui/ui-provider';
import { useLeadFields } from '../custom/use-lead-fields';
import { fieldName, fieldText } from './field-text';
import { texts } from './texts';

/** Two people changed the same fields: both values, and a choice for each. What does not collide is kept from both. */
export function ConflictForm({ action }: { action: QueuedAction }) {
  const session = useSession();
  const custom = useLeadFields();
  const reader = { ...useUi(), custom };
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const { current } = action;
  const conflicts = useMemo(() => (current ? mergeAction(action, current).conflicts : []), [action, current]);
  const currency = (current?.currency ?? 'USD') as Currency;
  const choose = (field: string, isMine: boolean) =>
    setMine((before) => new Set([...[...before].filter((other) => other !== field), ...(isMine ? [field] : [])]));
  const resolve = async () => (await session.outbox).resolve(action.seq, mine);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-normal text-sm">{texts.conflict.text}</p>
      {conflicts.map(({ field, mine: own, theirs }) => (
        <fieldset key={field} className="flex flex-col gap-1">
          <legend className="pb-1 font-medium text-strong text-sm">{fieldName(field, custom)}</legend>
          <Choice
            name={`${action.seq}-${field}`}
            label={texts.conflict.theirs}
            text={fieldText(field, theirs, currency, reader)}
            checked={!mine.has(field)}
            onChoose={() => choose(field, false)}
          />
          <Choice
            name={`${action.seq}-${field}`}
            label={texts.conflict.mine}
            text={fieldText(field, own, currency, reader)}
            checked={mine.has(field)}
            onChoose={() => choose(field, true)}
          />
        </fieldset>
      ))}
      <Button variant="primary" size="sm" onClick={() => void resolve()}>
        {texts.conflict.use}
      </Button>
    </div>
  );
}

function Choice(props: { name: string; label: string; text: string; checked: boolean; onChoose: () => void }) {
  return (
    <label
      className={cn(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-lg border px-3 py-2 text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus',
        props.checked ? 'border-accent-mark bg-accent-soft' : 'border-edge',
      )}
    >
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        onChange={props.onChoose}
        className="size-4 shrink-0 accent-accent-mark"
      />
      <span className="min-w-0">
        <span className="block text-muted text-xs">{props.label}</span>
        <span className="block break-words text-strong">{props.text}</span>
      </span>
    </label>
  );
}
