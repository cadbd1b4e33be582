'use client';

import type { Lead } from '@/contracts/pipeline/leads';
import { texts } from './texts';

/** What a lead was brought by, in the user's words; what has no word here is shown under its own name. */
const NAMES: Readonly<Record<string, string>> = texts.attribution.facts;

/** Where the lead came from, as far as it was recorded. */
export function LeadAttribution({ attribution }: { attribution: Lead['attribution'] }) {
  const facts = factsOf(attribution);
  if (facts.length === 0) return null;
  return (
    <details className="rounded-lg border border-edge px-3 py-2 text-sm">
      <summary className="min-h-6 font-medium text-normal">{texts.attribution.title}</summary>
      <dl className="mt-2 flex flex-col gap-1">
        {facts.map(([name, text]) => (
          <div key={name} className="flex gap-3">
            <dt className="w-28 shrink-0 text-muted">{NAMES[name.split(' ').at(-1) ?? ''] ?? name}</dt>
            <dd className="min-w-0 break-words text-normal">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The plain values of a record, those of records inside it after their name. */
function factsOf(record: Readonly<Record<string, unknown>> | null): [string, string][] {
  return Object.entries(record ?? {}).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string' && value !== '') return [[name, value]];
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return factsOf(value as Record<string, unknown>).map(([inner, text]) => [`${name} ${inner}`, text]);
  });
}
