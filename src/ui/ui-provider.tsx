'use client';

import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, createContext, type ReactNode, useContext, useMemo } from 'react';
import { UI_WORDS, type UiWords } from './words';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };
/** Draws a link: the app passes its router's, so that src/ui depends on none. */
export type RenderLink = (props: LinkProps) => ReactNode;

/** Icons in the place of a tier's usual one. */
export type TierIcons = Partial<Record<keyof UiWords['tiers'], LucideIcon>>;

type UiSettings = {
  locale: string;
  timeZone: string | undefined;
  words: UiWords;
  tierIcons: TierIcons;
  renderLink: RenderLink;
};

const plainLink: RenderLink = (props) => <a {...props} />;

const UiContext = createContext<UiSettings>({
  locale: 'en-US',
  timeZone: undefined,
  words: UI_WORDS,
  tierIcons: {},
  renderLink: plainLink,
});

/** Language, time zone and link of everything below; what is left out comes from the provider above. */
export function UiProvider({ children, ...settings }: Partial<UiSettings> & { children: ReactNode }) {
  const above = useUi();
  const { locale = above.locale, timeZone = above.timeZone, words = above.words } = settings;
  const { tierIcons = above.tierIcons } = settings;
  const { renderLink = above.renderLink } = settings;
  const value = useMemo(
    () => ({ locale, timeZone, words, tierIcons, renderLink }),
    [locale, timeZone, words, tierIcons, renderLink],
  );
  return <UiContext value={value}>{children}</UiContext>;
}

export function useUi(): UiSettings {
  return useContext(UiContext);
}

/** A link drawn by the app's own router. */
export function UiLink(props: LinkProps) {
  return useUi().renderLink(props);
}
