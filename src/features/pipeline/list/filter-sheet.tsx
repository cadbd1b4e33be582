'use client';

import { moneyInput, parseMoney } from '@/client/format/parse-money';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Sheet } from '@/ui/sheet';
import { Switch } from '@/ui/switch';
import { SOURCE_OPTIONS } from '../forms/options';
import { countFilters, useLeadsPage } from '../hooks/use-leads-page';
import { SORT_NAMES, STAGE_NAMES, STAGE_ORDER } from '../words';

const STAGE_OPTIONS = STAGE_ORDER.map((value) => ({ value, label: STAGE_NAMES[value] }));
const SORT_OPTIONS = Object.entries(SORT_NAMES).map(([value, label]) => ({ value, label }));

/** Everything that narrows the leads in sight; each change takes effect at once. */
export default function FilterSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { view, stage, sort, filter, go } = useLeadsPage();
  const amount = (name: 'min' | 'max') => (text: string) => {
    const cents = parseMoney(text);
    if (text.trim() === '' || cents !== null) go.filter({ [name]: cents === null ? '' : String(cents) });
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Filter leads"
      footer={
        <>
          <Button className="flex-1" onClick={go.clearFilter} disabled={countFilters(filter) === 0 && !filter.q}>
            Clear all
          </Button>
          <Button className="flex-1" variant="primary" onClick={onClose}>
            Show leads
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {view === 'list' && (
          <>
            <Field label="Stage">
              <Select
                options={STAGE_OPTIONS}
                placeholder="All stages"
                value={stage ?? ''}
                onChange={(event) => go.stage(STAGE_ORDER.find((one) => one === event.target.value))}
              />
            </Field>
            <Field label="Order">
              <Select
                options={SORT_OPTIONS}
                value={sort ?? '-updatedAt'}
                onChange={(event) => go.sort(event.target.value)}
              />
            </Field>
          </>
        )}
        <Field label="Source">
          <Select
            options={SOURCE_OPTIONS}
            placeholder="All sources"
            value={filter.source ?? ''}
            onChange={(event) => go.filter({ source: event.target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Value from">
            <Input
              inputMode="decimal"
              defaultValue={moneyInput(filter.minValue ?? null)}
              onChange={(event) => amount('min')(event.target.value)}
            />
          </Field>
          <Field label="to">
            <Input
              inputMode="decimal"
              defaultValue={moneyInput(filter.maxValue ?? null)}
              onChange={(event) => amount('max')(event.target.value)}
            />
          </Field>
        </div>
        <Switch
          label="Only overdue"
          checked={filter.overdue === '1'}
          onChange={(event) => go.filter({ overdue: event.target.checked ? '1' : '' })}
        />
      </div>
    </Sheet>
  );
}
