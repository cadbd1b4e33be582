'use client';

import { type ChangeEvent, useState } from 'react';
import type { CustomValue, LeadField } from '@/contracts/pipeline/lead-fields';
import './custom-input.css';

type Props = {
  field: LeadField;
  id: string;
  name: string;
  disabled: boolean;
  value: CustomValue | null;
  onChange(value: CustomValue | null): void;
  onWriting(isWriting: boolean): void;
};

/** The control for one custom field, by its type. An empty one clears the value. */
export function CustomInput({ field, value, onChange, onWriting, ...rest }: Props) {
  /** A number as it is being written: "1." is on its way to 1.5. */
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    ...rest,
    'aria-describedby': `${rest.id}-said`,
    onFocus: () => onWriting(true),
    onBlur: () => {
      setTyped(null);
      onWriting(false);
    },
  };
  const take = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    onChange(target.value === '' ? null : target.value);
  const text = value === null ? '' : String(value);
  switch (field.type) {
    case 'checkbox':
      return (
        <select
          {...shared}
          className="portal-custom__choice"
          value={text}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'true')}
        >
          <option value="">–</option>
          <option value="true">Yes</option>
          <option value="false">No</option>
        </select>
      );
    case 'choice':
      return (
        <select {...shared} className="portal-custom__choice" value={text} onChange={take}>
          <option value="">–</option>
          {field.options
            .filter((option) => option.active || option.value === value)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
        </select>
      );
    case 'long-text':
      return <textarea {...shared} rows={4} value={text} onChange={take} />;
    case 'number':
      return (
        <input
          {...shared}
          type="text"
          inputMode="decimal"
          value={typed ?? text}
          onChange={({ target }) => {
            setTyped(target.value);
            const number = Number(target.value);
            onChange(target.value.trim() === '' ? null : Number.isNaN(number) ? target.value : number);
          }}
        />
      );
    case 'date':
      return <input {...shared} type="date" value={text} onChange={take} />;
    case 'url':
      return <input {...shared} type="url" value={text} onChange={take} />;
    case 'text':
      return <input {...shared} type="text" value={text} onChange={take} />;
  }
}
