'use client';

import { Button, useField, withCondition } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useState } from 'react';
import { FieldFrame, idOf } from './field-frame';
import { problemOf, UnitsInput, type UnitsValue } from './units-input';

type Step = { fromCents: UnitsValue; rateBps: UnitsValue };
const AMOUNT = 'Write an amount like 10,000.';
const RATE = 'Write a percentage like 30.';

/** The first thing that was written wrongly in the steps, as a sentence. */
function problemIn(steps: readonly Step[]): string {
  for (const { fromCents, rateBps } of steps) {
    const problem = problemOf(fromCents, 2, AMOUNT) || problemOf(rateBps, 2, RATE);
    if (problem) return problem;
  }
  const starts = steps.map(({ fromCents }) => fromCents).filter((start) => start !== null);
  return new Set(starts).size < starts.length ? 'Two steps begin at one value.' : '';
}

/** What is still missing; said when all is saved, not while it is being written. */
const missingIn = (steps: readonly Step[]): string =>
  steps.some(({ fromCents, rateBps }) => fromCents === null || rateBps === null)
    ? 'Each step needs the value from which it holds, and its rate.'
    : '';

const areSteps = (steps: unknown): true | string =>
  (Array.isArray(steps) && (problemIn(steps) || missingIn(steps))) || true;

/** The steps of an agreement: from which value of a deal which rate holds. */
function Steps({ field, path: given, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, errorMessage, path, disabled } = useField<Step[] | null>({
    potentiallyStalePath: given,
    validate: areSteps,
  });
  const [isWriting, setWriting] = useState(false);
  const steps = Array.isArray(value) ? value : [];
  const isReadOnly = Boolean(readOnly || field.admin?.readOnly || disabled);
  const problem = (isWriting ? '' : problemIn(steps)) || (showError ? missingIn(steps) || (errorMessage ?? '') : '');
  const change = (at: number, part: Partial<Step>) =>
    setValue(steps.map((step, i) => (i === at ? { ...step, ...part } : step)));
  const shared = { decimals: 2, disabled: isReadOnly, onWriting: setWriting };
  const isWrong = (part: UnitsValue, example: string) => problemOf(part, 2, example) !== '' && !isWriting;

  return (
    <FieldFrame field={field} path={path} problem={problem} isReadOnly={isReadOnly}>
      <ol className="portal-steps">
        {steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
          <li key={i}>
            <UnitsInput
              {...shared}
              id={`${idOf(path)}-${i}-from`}
              name={`${path}.${i}.from`}
              label={`Step ${i + 1}: from a deal value of`}
              value={step.fromCents ?? null}
              invalid={isWrong(step.fromCents, AMOUNT)}
              unit="and more"
              onChange={(fromCents) => change(i, { fromCents })}
            />
            <UnitsInput
              {...shared}
              id={`${idOf(path)}-${i}-rate`}
              name={`${path}.${i}.rate`}
              label={`Step ${i + 1}: rate`}
              value={step.rateBps ?? null}
              invalid={isWrong(step.rateBps, RATE)}
              unit="%"
              onChange={(rateBps) => change(i, { rateBps })}
            />
            {!isReadOnly && (
              <Button
                buttonStyle="subtle"
                size="small"
                margin={false}
                aria-label={`Remove step ${i + 1}`}
                onClick={() => setValue(steps.filter((_, at) => at !== i))}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => setValue([...steps, { fromCents: steps.length === 0 ? 0 : null, rateBps: null }])}
        >
          Add a step
        </Button>
      )}
    </FieldFrame>
  );
}
export const StepsField = withCondition(Steps);
