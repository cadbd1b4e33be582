'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { dashboardRangeQuery } from '@/client/query/queries';
import { useUrlState } from '@/client/use-url-state';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { SegmentedControl } from '@/ui/segmented-control';
import { useUi } from '@/ui/ui-provider';
import { DASHBOARD_RANGES, instantsOf, rangeOf } from './dashboard-range';
import { texts } from './range-picker-texts';

const NOTHING = { from: '', to: '' };

/** Which time the trend, the pipeline and the conversion speak of; it stands in the address. Hands up the answer for it. */
export default function RangePicker({
  onAnswer,
  className,
}: {
  /** null: the usual one counts. */
  onAnswer: (answer: Dashboard | null) => void;
  className?: string;
}) {
  const { params, replace } = useUrlState();
  const { timeZone = 'UTC' } = useUi();
  const [now] = useState(() => new Date());
  const range = rangeOf(params.get('range'));
  const days = { from: params.get('from'), to: params.get('to') };
  const instants = instantsOf(range, days, now, timeZone);
  const { data, error } = useQuery({ ...dashboardRangeQuery(instants ?? NOTHING), enabled: instants !== null });
  const answer = instants ? (data ?? null) : null;
  useEffect(() => onAnswer(answer), [onAnswer, answer]);
  return (
    <div className={className}>
      <SegmentedControl
        block
        label={texts.label}
        value={range}
        options={DASHBOARD_RANGES.map((value) => ({ value, label: texts.ranges[value] }))}
        onChange={(value) =>
          replace({ range: value === 'usual' ? null : value, ...(value === 'custom' ? {} : { from: null, to: null }) })
        }
      />
      {range === 'custom' && (
        <div className="mt-3 grid grid-cols-2 gap-3">
          <Field label={texts.from}>
            <Input
              type="date"
              value={days.from ?? ''}
              onChange={({ target }) => replace({ from: target.value || null })}
            />
          </Field>
          <Field label={texts.to} error={days.from && days.to && !instants ? texts.wrongWayRound : undefined}>
            <Input type="date" value={days.to ?? ''} onChange={({ target }) => replace({ to: target.value || null })} />
          </Field>
        </div>
      )}
      {error && (
        <p role="alert" className="mt-2 text-bad text-sm">
          {sentenceFor(error)}
        </p>
      )}
    </div>
  );
}
