'use client';

import { type ReactNode, useState } from 'react';
import './fields.css';
import { formatUnits, parseUnits } from './units';

/** A whole number of small units; as text what cannot be read as one, so that nothing takes it for a number. */
export type UnitsValue = number | string | null;

export type UnitsInputProps = {
  id: string;
  name: string;
  value: UnitsValue;
  decimals: number;
  fewestDecimals?: number;
  /** What stands behind the number: a currency, a percent sign. */
  unit: ReactNode;
  disabled: boolean;
  invalid: boolean;
  /** Of what, where no label of its own says it. */
  label?: string;
  describedBy?: string;
  onChange(value: UnitsValue): void;
  /** Told whether somebody is writing in it: what is half written is not wrong yet. */
  onWriting(isWriting: boolean): void;
};

/** Where a number is written in units and kept in small ones. */
export function UnitsInput(props: UnitsInputProps) {
  const { id, value, decimals, fewestDecimals = decimals, onChange, onWriting } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const kept = typeof value === 'number' ? formatUnits(value, decimals, fewestDecimals) : (value ?? '');

  function write(text: string): void {
    setTyped(text);
    onWriting(true);
    const read = parseUnits(text, decimals);
    onChange(text.trim() === '' ? null : 'value' in read ? read.value : text);
  }

  return (
    <div className="portal-units__box">
      <input
        id={id}
        name={props.name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={props.disabled}
        value={typed ?? kept}
        aria-label={props.label}
        aria-invalid={props.invalid || undefined}
        aria-describedby={[`${id}-unit`, props.describedBy].filter(Boolean).join(' ')}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          setTyped(null);
          onWriting(false);
        }}
      />
      <span id={`${id}-unit`} className="portal-units__unit">
        {props.unit}
      </span>
    </div>
  );
}

/** What to say of a value that is no number of units; nothing when it is one, or is missing. */
export function problemOf(value: UnitsValue | undefined, decimals: number, example: string): string {
  if (typeof value !== 'string' || value === '') return '';
  const read = parseUnits(value, decimals);
  if (!('problem' in read)) return '';
  if (read.problem === 'too-fine') return `No more than ${decimals} decimals. ${example}`;
  return read.problem === 'too-large' ? 'This is too large.' : example;
}
