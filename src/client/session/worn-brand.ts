/** Where the shades worn last are kept, for the script that sets them before the first paint (features/shell/theme.ts). */
const KEY = 'portal.accent';
const ACCENT = '--color-accent';

/** Dresses the portal in the colours of these CSS properties, on this device until they are taken off. */
export function wear(properties: Readonly<Record<string, string>>): void {
  takeOff();
  for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value);
  localStorage.setItem(KEY, JSON.stringify(properties));
}

/** The portal's own colours again. */
export function takeOff(): void {
  const { style } = document.documentElement;
  for (const name of [...style]) if (name.startsWith(ACCENT)) style.removeProperty(name);
  localStorage.removeItem(KEY);
}
