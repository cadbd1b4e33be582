const PREFIX = 'portal.draft.';

/** What was typed into a form that is not sent yet: survives a reload (an update, a slip of the finger), not the tab. */
export function readDraft(name: string): Record<string, string> | null {
  if (typeof sessionStorage === 'undefined') return null;
  const text = sessionStorage.getItem(PREFIX + name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    sessionStorage.removeItem(PREFIX + name);
    return null;
  }
}

export function writeDraft(name: string, values: Readonly<Record<string, string>>): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(values));
}

export function clearDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** On sign-out: drafts are as private as answers. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
