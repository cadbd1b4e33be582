'use client';

import { Button } from '@payloadcms/ui';
import { METRICS, type Metric } from '@/contracts/engagement/criteria';
import { TIERS } from '@/contracts/tiers/tier';
import { UnitsInput, type UnitsValue } from '../fields/units-input';
import { wordText } from '../words';

/** A rule as it is being written: what is missing is null. */
export type DraftRule = { metric: Metric; atLeast: UnitsValue; withinDays?: UnitsValue };

const LABELS: Record<Metric, string> = {
  deals: 'Deals confirmed',
  revenue: 'Value of deals, in the programme’s currency',
  leads: 'Leads added',
  recruits: 'Partners brought in and approved',
  modules: 'Training modules completed',
  reviews: 'Reviews by clients',
  tier: 'Tier',
};

type RuleRowProps = {
  id: string;
  rule: DraftRule;
  place: number;
  disabled: boolean;
  onChange(rule: DraftRule): void;
  onRemove?: (() => void) | undefined;
};

/** One rule: what is counted, how much of it, and within which time. */
export function RuleRow({ id, rule, place, disabled, onChange, onRemove }: RuleRowProps) {
  const { metric, atLeast, withinDays } = rule;
  const name = `Rule ${place}`;
  const shared = { disabled, invalid: false, onWriting: () => undefined };
  return (
    <li className="portal-rule">
      <select
        aria-label={`${name}: what counts`}
        value={metric}
        disabled={disabled}
        onChange={({ target }) => onChange(started(target.value as Metric))}
      >
        {METRICS.map((each) => (
          <option key={each} value={each}>
            {LABELS[each]}
          </option>
        ))}
      </select>
      {metric === 'tier' ? (
        <select
          aria-label={`${name}: the tier or above`}
          value={String(atLeast)}
          disabled={disabled}
          onChange={({ target }) => onChange({ metric, atLeast: target.value })}
        >
          {TIERS.map((tier) => (
            <option key={tier} value={tier}>
              {wordText(tier)} or above
            </option>
          ))}
        </select>
      ) : (
        <>
          <UnitsInput
            {...shared}
            id={`${id}-at-least`}
            name={`${id}.atLeast`}
            label={`${name}: at least`}
            value={atLeast}
            decimals={metric === 'revenue' ? 2 : 0}
            fewestDecimals={0}
            unit="or more"
            onChange={(value) => onChange({ ...rule, atLeast: value })}
          />
          <UnitsInput
            {...shared}
            id={`${id}-within`}
            name={`${id}.withinDays`}
            label={`${name}: within days of joining, or empty`}
            value={withinDays ?? null}
            decimals={0}
            unit="days from joining"
            onChange={(value) => onChange({ metric, atLeast, ...(value === null ? {} : { withinDays: value }) })}
          />
        </>
      )}
      {onRemove && (
        <Button buttonStyle="subtle" size="small" margin={false} aria-label={`Remove rule ${place}`} onClick={onRemove}>
          Remove
        </Button>
      )}
    </li>
  );
}

/** A rule of another metric begins anew: 10 deals are not 10 cents. */
const started = (metric: Metric): DraftRule => ({ metric, atLeast: metric === 'tier' ? 'active' : 1 });
