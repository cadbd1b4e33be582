import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('resources.share', { copied: 'The link is copied', link: 'The link' });
