import { texts } from './document-texts';
import '@/ui/globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LANGUAGE } from '@/texts/translation';
import { THEME_COLOURS, THEME_SCRIPT } from './theme';

/** The document of every page of ours: language, theme before the first paint, and scripts that must run before the rest. */
export function PortalDocument({
  earlyScript,
  nonce,
  children,
}: {
  earlyScript?: string;
  /** Of a page that is rendered for each request; prerendered ones are let through by the hash of their scripts. */
  nonce?: string;
  children: ReactNode;
}) {
  const script = THEME_SCRIPT + (earlyScript ? `;${earlyScript}` : '');
  return (
    <html lang={LANGUAGE} data-theme="dark" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the root layout of the App Router has one. */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours, hashed for the content security policy. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export const portalMetadata: Metadata = {
  title: { default: texts.name, template: texts.titleOfPage },
  description: texts.description,
  manifest: '/manifest.webmanifest',
  icons: { icon: '/favicon.svg', apple: '/icons/apple-touch-icon.png' },
  appleWebApp: { capable: true, title: texts.name, statusBarStyle: 'black-translucent' },
  formatDetection: { telephone: false },
};

export const portalViewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: THEME_COLOURS.light },
    { media: '(prefers-color-scheme: dark)', color: THEME_COLOURS.dark },
  ],
};
