'use client';

import { useQuery } from '@tanstack/react-query';
import { moneyInput, parseMoney } from '@/client/format/parse-money';
import { useCan } from '@/client/session/use-session';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Sheet } from '@/ui/sheet';
import { Switch } from '@/ui/switch';
import { CustomFilters } from '../custom/custom-filters';
import { SOURCE_OPTIONS } from '../forms/options';
import { countFilters, useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { sortOptions } from '../words';
import { leadOwnersQuery } from './desk-queries';
import { texts } from './filter-sheet-texts';

/** Everything that narrows the leads in sight; each change takes effect at once. */
export default function FilterSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { view, stage, sort, filter, go } = useLeadsPage();
  const stages = useStages();
  const hasCrm = useCan('lead-crm');
  const owners = useQuery(leadOwnersQuery).data?.docs ?? [];
  const amount = (name: 'min' | 'max') => (text: string) => {
    const cents = parseMoney(text);
    if (text.trim() === '' || cents !== null) go.filter({ [name]: cents === null ? '' : String(cents) });
  };
  return (
    <Sheet
      inAddress
      open={open}
      onClose={onClose}
      title={texts.title}
      footer={
        <>
          <Button className="flex-1" onClick={go.clearFilter} disabled={countFilters(filter) === 0 && !filter.q}>
            {texts.clear}
          </Button>
          <Button className="flex-1" variant="primary" onClick={onClose}>
            {texts.show}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {view === 'list' && (
          <>
            <Field label={texts.stage}>
              <Select
                options={stages.options}
                placeholder={texts.allStages}
                value={stage ?? ''}
                onChange={(event) => go.stage(stages.order.find((one) => one === event.target.value))}
              />
            </Field>
            <Field label={texts.order}>
              <Select
                options={sortOptions(hasCrm)}
                value={sort ?? '-updatedAt'}
                onChange={(event) => go.sort(event.target.value)}
              />
            </Field>
          </>
        )}
        <Field label={texts.source}>
          <Select
            options={SOURCE_OPTIONS}
            placeholder={texts.allSources}
            value={filter.source ?? ''}
            onChange={(event) => go.filter({ source: event.target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={texts.valueFrom}>
            <Input
              inputMode="decimal"
              defaultValue={moneyInput(filter.minValue ?? null)}
              onChange={(event) => amount('min')(event.target.value)}
            />
          </Field>
          <Field label={texts.valueTo}>
            <Input
              inputMode="decimal"
              defaultValue={moneyInput(filter.maxValue ?? null)}
              onChange={(event) => amount('max')(event.target.value)}
            />
          </Field>
        </div>
        {(owners.length > 1 || filter.owner) && (
          <Field label={texts.owner}>
            <Select
              options={[
                ...owners.map(({ id, name }) => ({ value: id, label: name })),
                { value: 'none', label: texts.nobody },
              ]}
              placeholder={texts.everybody}
              value={filter.owner ?? ''}
              onChange={(event) => go.filter({ owner: event.target.value })}
            />
          </Field>
        )}
        <Field label={texts.tag}>
          <Input
            maxLength={40}
            autoCapitalize="none"
            defaultValue={filter.tag ?? ''}
            onChange={(event) => go.filter({ tag: event.target.value.trim() })}
          />
        </Field>
        <CustomFilters filter={filter.custom} onChange={(custom) => go.filter({ custom })} />
        <Switch
          label={texts.onlyOverdue}
          checked={filter.overdue === '1'}
          onChange={(event) => go.filter({ overdue: event.target.checked ? '1' : '' })}
        />
      </div>
    </Sheet>
  );
}
