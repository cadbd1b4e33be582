import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.share', {
  /** What the device's own share sheet calls the link. */
  title: 'Become a partner',
  copied: { title: 'Your link is copied', text: 'Who applies through it is linked to you.' },
  link: 'Your link',
});
