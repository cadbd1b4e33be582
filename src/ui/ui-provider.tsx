'use client';

import { type ComponentProps, createContext, type ReactNode, useContext, useMemo } from 'react';
import { ENGLISH_WORDS, type UiWords } from './words';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };
/** Draws a link: the app passes its router's, so that src/ui depends on none. */
export type RenderLink = (props: LinkProps) => ReactNode;

type UiSettings = { locale: string; timeZone: string | undefined; words: UiWords; renderLink: RenderLink };

const plainLink: RenderLink = (props) => <a {...props} />;

const UiContext = createContext<UiSettings>({
  locale: 'en-US',
  timeZone: undefined,
  words: ENGLISH_WORDS,
  renderLink: plainLink,
});

/** Language, time zone and link of everything below; what is left out comes from the provider above. */
export function UiProvider({ children, ...settings }: Partial<UiSettings> & { children: ReactNode }) {
  const above = useUi();
  const { locale = above.locale, timeZone = above.timeZone, words = above.words } = settings;
  const { renderLink = above.renderLink } = settings;
  const value = useMemo(() => ({ locale, timeZone, words, renderLink }), [locale, timeZone, words, renderLink]);
  return <UiContext value={value}>{children}</UiContext>;
}

export function useUi(): UiSettings {
  return useContext(UiContext);
}

/** A link drawn by the app's own router. */
export function UiLink(props: LinkProps) {
  return useUi().renderLink(props);
}
