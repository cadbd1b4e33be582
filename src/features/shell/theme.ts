export const THEMES = ['dark', 'light', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'portal.theme';
/** What the browser paints around the page: the lowest surface of each theme. */
export const THEME_COLOURS = { light: '#f6f7f9', dark: '#15171c' } as const;

declare global {
  interface Window {
    /** Of THEME_SCRIPT: shows a theme on the page and around it. */
    portalTheme?: (theme: Theme) => void;
  }
}

export function readTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'dark';
}

export function writeTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  window.portalTheme?.(theme);
}

/**
 * Sets the chosen theme, and the brand worn last (client/session/worn-brand.ts), before anything is painted; inlined in every page's head. Its text is hashed for the security policy. Of
 * several `theme-color` the first that fits counts, so ours goes before those that follow the device.
 */
export const THEME_SCRIPT = `(window.portalTheme=function(t){var d=document,o=d.querySelector('meta[data-chosen]'),c=${JSON.stringify(THEME_COLOURS)}[t];d.documentElement.dataset.theme=t;if(o)o.remove();if(c){o=d.createElement('meta');o.name='theme-color';o.content=c;o.dataset.chosen='';d.head.prepend(o)}})((function(){try{return localStorage.getItem('${KEY}')}catch(e){}})()||'dark');try{var a=JSON.parse(localStorage.getItem('portal.accent')||'{}'),k;for(k in a)document.documentElement.style.setProperty(k,a[k])}catch(e){}`;
