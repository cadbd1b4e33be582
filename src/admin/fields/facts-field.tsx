'use client';

import { useField, withCondition } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { FieldFrame } from './field-frame';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** "recruitCode" and "recruit_code" as "Recruit code". */
const wordsOf = (name: string): string => {
  const words = name
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string' && INSTANT.test(value))
    return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What the portal noted, fact by fact; it is read, never typed. */
function Facts({ field, path: given }: JSONFieldClientProps) {
  const { value, path } = useField<unknown>({ potentiallyStalePath: given });
  const facts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return (
    <FieldFrame field={field} path={path} isReadOnly>
      {facts.length === 0 ? (
        <p className="portal-muted">Nothing is noted.</p>
      ) : (
        <dl className="portal-facts">
          {facts.map(([name, fact]) => (
            <div key={name}>
              <dt>{wordsOf(name)}</dt>
              <dd>{textOf(fact)}</dd>
            </div>
          ))}
        </dl>
      )}
    </FieldFrame>
  );
}
export const FactsField = withCondition(Facts);
