import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.glance', { title: 'This month’s board', all: 'All places' });
