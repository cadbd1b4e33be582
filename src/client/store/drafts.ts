import { rememberedUser } from '../session/remembered-user';

const PREFIX = 'portal.draft.';
const keyOf = (name: string) => `${PREFIX}${rememberedUser()}.${name}`;

/** What was typed into a form and is not sent yet: survives a reload and a new sign-in of the same user, not the tab. */
export function readDraft(name: string): Record<string, string> | null {
  if (typeof sessionStorage === 'undefined') return null;
  const text = sessionStorage.getItem(keyOf(name));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    clearDraft(name);
    return null;
  }
}

export function writeDraft(name: string, values: Readonly<Record<string, string>>): void {
  sessionStorage.setItem(keyOf(name), JSON.stringify(values));
}

export function clearDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

/** Everybody's: drafts are as private as answers. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
