import { rememberedUser } from '../session/remembered-user';

const PREFIX = 'portal.draft.';
const keyOf = (name: string) => `${PREFIX}${rememberedUser()}.${name}`;

/**
 * What was typed into a form and is not sent yet: survives that the portal is closed, and a new sign-in of the same user. Kept where
 * it can be read before a form is drawn.
 */
export function readDraft(name: string): Record<string, string> | null {
  if (typeof localStorage === 'undefined') return null;
  const text = localStorage.getItem(keyOf(name));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    clearDraft(name);
    return null;
  }
}

export function writeDraft(name: string, values: Readonly<Record<string, string>>): void {
  localStorage.setItem(keyOf(name), JSON.stringify(values));
}

export function clearDraft(name: string): void {
  localStorage.removeItem(keyOf(name));
}

/** Everybody's: drafts are as private as answers. */
export function clearDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
