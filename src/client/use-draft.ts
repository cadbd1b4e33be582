'use client';

import { useCallback, useState } from 'react';
import { clearDraft, readDraft, writeDraft } from './store/drafts';

/** Form values by field name, kept across a reload until they are sent or given up. */
export function useDraft(name: string, initial: Readonly<Record<string, string>>) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => ({
    ...initial,
    ...(typeof window === 'undefined' ? null : readDraft(name)),
  }));
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const after = { ...values, ...changes };
      setValues(after);
      writeDraft(name, after);
    },
    [name, values],
  );
  const clear = useCallback(() => clearDraft(name), [name]);
  return { values, set, clear };
}
