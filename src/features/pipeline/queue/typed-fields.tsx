'use client';

import type { QueuedAction } from '@/client/outbox/action';
import { spread } from '@/client/outbox/entries';
import type { Currency } from '@/contracts/money/currency';
import { useUi } from '@/ui/ui-provider';
import { useLeadFields } from '../custom/use-lead-fields';
import { fieldName, fieldText } from './field-text';

/** What was typed, with the reason beside the field that was refused. */
export function TypedFields({ action }: { action: QueuedAction }) {
  const custom = useLeadFields();
  const reader = { ...useUi(), custom };
  const currency = (action.body?.currency ?? action.base?.currency ?? 'USD') as Currency;
  const typed = Object.entries(spread(action.body ?? {})).filter(
    ([field]) => !['id', 'version', 'occurredAt', 'currency', 'kind', 'ownerId'].includes(field),
  );
  if (typed.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {typed.map(([field, value]) => (
        <div key={field} className="contents">
          <dt className="text-muted">{fieldName(field, custom)}</dt>
          <dd className="min-w-0 break-words text-normal">
            {fieldText(field, value, currency, reader)}
            {action.refusal?.fields[field] && <span className="block text-bad">{action.refusal.fields[field]}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
