export const THEMES = ['dark', 'light', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'portal.theme';
/** What the browser paints around the page: the lowest surface of each theme. */
export const THEME_COLOURS = { light: '#f6f7f9', dark: '#15171c' } as const;

export function readTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'dark';
}

export function writeTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
  paintAround(theme, THEME_COLOURS);
}

/**
 * Tells the browser the colour of the chosen theme: the first that fits counts, so ours goes before those that follow the
 * device.
 */
function paintAround(theme: string, colours: Readonly<Record<string, string>>): void {
  document.querySelector('meta[data-chosen]')?.remove();
  const content = colours[theme];
  if (!content) return;
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = content;
  meta.dataset.chosen = '';
  document.head.prepend(meta);
}

/** Sets the chosen theme before anything is painted; inlined in every page's head. Its text is hashed for the security policy. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${KEY}')||'dark',c=${JSON.stringify(THEME_COLOURS)}[t];document.documentElement.dataset.theme=t;if(c){var m=document.createElement('meta');m.name='theme-color';m.content=c;m.dataset.chosen='';document.head.prepend(m)}}catch(e){}`;
