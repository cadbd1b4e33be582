'use client';

import { Button, useField, withCondition } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { FieldFrame, idOf } from '../fields/field-frame';
import './engagement.css';
import { type DraftRule, RuleRow } from './rule-row';

type Draft = { match: 'all' | 'any'; rules: DraftRule[] };

const MOST_RULES = 5;
const NOTHING: Draft = { match: 'all', rules: [] };

/** The rules of an achievement, one a line. What is not sound is told by the server, by its place, when all is saved. */
function CriteriaInput({ field, path: given, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, errorMessage, path, disabled } = useField<Draft | null>({
    potentiallyStalePath: given,
  });
  const { match, rules } = value && Array.isArray(value.rules) ? value : NOTHING;
  const isReadOnly = Boolean(readOnly || field.admin?.readOnly || disabled);
  return (
    <FieldFrame field={field} path={path} problem={showError ? errorMessage : ''} isReadOnly={isReadOnly}>
      {rules.length > 1 && (
        <select
          className="portal-rules__match"
          aria-label="How many of the rules"
          value={match}
          disabled={isReadOnly}
          onChange={({ target }) => setValue({ match: target.value, rules })}
        >
          <option value="all">All of these</option>
          <option value="any">Any one of these</option>
        </select>
      )}
      <ol className="portal-rules">
        {rules.map((rule, i) => (
          <RuleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place
            key={i}
            id={`${idOf(path)}-${i}`}
            place={i + 1}
            rule={rule}
            disabled={isReadOnly}
            onChange={(changed) => setValue({ match, rules: rules.map((each, at) => (at === i ? changed : each)) })}
            onRemove={
              isReadOnly || rules.length === 1
                ? undefined
                : () => setValue({ match, rules: rules.filter((_, at) => at !== i) })
            }
          />
        ))}
      </ol>
      {!isReadOnly && rules.length < MOST_RULES && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => setValue({ match, rules: [...rules, { metric: 'deals', atLeast: 1 }] })}
        >
          Add a rule
        </Button>
      )}
    </FieldFrame>
  );
}
export const CriteriaField = withCondition(CriteriaInput);
