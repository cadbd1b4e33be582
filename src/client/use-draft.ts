'use client';

import { useCallback, useState } from 'react';
import { clearDraft, readDraft, writeDraft } from './store/drafts';

/**
 * Form values by field name. What was typed, and only that, is kept across a reload until it is sent or given up: fields that
 * were not touched always show what the owner passes.
 */
export function useDraft(name: string, initial: Readonly<Record<string, string>>) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => readDraft(name) ?? {});
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const after = { ...typed, ...changes };
      setTyped(after);
      writeDraft(name, after);
    },
    [name, typed],
  );
  /** Takes these for all that was typed; none gives it up and shows what the owner passes. */
  const replace = useCallback(
    (all: Readonly<Record<string, string>>) => {
      setTyped(all);
      if (Object.keys(all).length > 0) writeDraft(name, all);
      else clearDraft(name);
    },
    [name],
  );
  /** After the form was sent and is about to close. */
  const clear = useCallback(() => clearDraft(name), [name]);
  return { values: { ...initial, ...typed }, set, replace, clear };
}
