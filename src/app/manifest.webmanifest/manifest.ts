import type { MetadataRoute } from 'next';
import { LANGUAGE } from '@/texts/translation';
import { texts } from './texts';

const icon = (file: string, sizes: string, purpose: 'any' | 'maskable' | 'monochrome') =>
  ({ src: `/icons/${file}`, sizes, type: 'image/png', purpose }) as const;
const picture = (file: string, form_factor: 'narrow' | 'wide', label: string) => ({
  src: `/screenshots/${file}`,
  sizes: form_factor === 'narrow' ? '390x844' : '1280x800',
  type: 'image/webp',
  form_factor,
  label,
});
const shortcutIcons = (file: string) => [{ src: `/icons/${file}`, sizes: '96x96', type: 'image/png' }];

/** The portal as an installed app: its name, its pictures, its shortcuts, what other apps may share with it. */
export const MANIFEST = {
  id: '/partner/dashboard',
  name: texts.name,
  short_name: texts.shortName,
  description: texts.description,
  lang: LANGUAGE,
  dir: 'ltr',
  start_url: '/partner/dashboard',
  scope: '/',
  display: 'standalone',
  display_override: ['standalone', 'minimal-ui'],
  orientation: 'any',
  background_color: '#0d0f15',
  theme_color: '#13161c',
  categories: ['business', 'productivity'],
  icons: [
    icon('icon-192.png', '192x192', 'any'),
    icon('icon-512.png', '512x512', 'any'),
    icon('maskable-192.png', '192x192', 'maskable'),
    icon('maskable-512.png', '512x512', 'maskable'),
    icon('badge-96.png', '96x96', 'monochrome'),
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  screenshots: [
    picture('phone-dashboard.webp', 'narrow', texts.screenshots.dashboard),
    picture('phone-leads.webp', 'narrow', texts.screenshots.leads),
    picture('phone-earnings.webp', 'narrow', texts.screenshots.earnings),
    picture('wide-dashboard.webp', 'wide', texts.screenshots.dashboard),
    picture('wide-leads.webp', 'wide', texts.screenshots.board),
  ],
  shortcuts: [
    {
      name: texts.shortcuts.addLead,
      short_name: texts.shortcuts.addLeadShort,
      url: '/partner/leads?add=1',
      icons: shortcutIcons('shortcut-add.png'),
    },
    {
      name: texts.shortcuts.earnings,
      url: '/partner/earnings',
      icons: shortcutIcons('shortcut-earnings.png'),
    },
    {
      name: texts.shortcuts.leaderboard,
      url: '/partner/leaderboard',
      icons: shortcutIcons('shortcut-leaderboard.png'),
    },
  ],
  share_target: {
    action: '/partner/leads',
    method: 'GET',
    params: { title: 'title', text: 'text', url: 'url' },
  },
  prefer_related_applications: false,
} satisfies MetadataRoute.Manifest;
