'use client';

import type { ReactNode } from 'react';
import type { CustomValue, LeadField } from '@/contracts/pipeline/lead-fields';
import type { Lead } from '@/contracts/pipeline/leads';
import { useUi } from '@/ui/ui-provider';
import { customText } from './custom-text';
import { texts } from './texts';
import { useLeadFields } from './use-lead-fields';

/** What is known of a lead in the fields that staff added, in their order; archived ones too, marked as such. */
export function useCustomFacts(lead: Lead): { key: string; label: ReactNode; fact: ReactNode }[] {
  const fields = useLeadFields();
  const { locale } = useUi();
  const values = lead.custom ?? {};
  const known = new Set(fields.map(({ key }) => key));
  const facts = fields.flatMap((field) => {
    const value = values[field.key];
    return value === undefined
      ? []
      : [
          {
            key: field.key,
            label: <Label field={field} />,
            fact: <Value field={field} value={value} locale={locale} />,
          },
        ];
  });
  // Before the fields are known, what is there is not hidden.
  const others = Object.entries(values).filter(([key]) => !known.has(key));
  return [...facts, ...others.map(([key, value]) => ({ key, label: key, fact: customText(undefined, value, locale) }))];
}

function Label({ field: { label, active } }: { field: LeadField }) {
  return (
    <>
      {label}
      {!active && <span className="block text-xs">{texts.archived}</span>}
    </>
  );
}

function Value({ field, value, locale }: { field: LeadField; value: CustomValue; locale: string }) {
  const text = customText(field, value, locale);
  if (field.type === 'url')
    return (
      <a href={text} target="_blank" rel="noopener noreferrer" className="break-all underline">
        {text.replace(/^https?:\/\//i, '')}
      </a>
    );
  return field.type === 'long-text' ? <span className="whitespace-pre-wrap">{text}</span> : text;
}
