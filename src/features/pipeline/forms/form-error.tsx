'use client';

import { CircleAlert } from 'lucide-react';
import { type FieldErrors, LEAD_FIELDS } from './lead-form-values';

/** What a refusal says that belongs to no field in sight. `shown`: further fields that show their own. */
export function FormError({ errors, shown = [] }: { errors: FieldErrors; shown?: readonly string[] }) {
  const fields: readonly string[] = [...LEAD_FIELDS, ...shown];
  const others = Object.entries(errors).filter(([field]) => !fields.includes(field));
  return (
    <div role="alert" className="empty:hidden">
      {others.map(([field, message]) => (
        <p key={field} className="flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {message}
        </p>
      ))}
    </div>
  );
}
