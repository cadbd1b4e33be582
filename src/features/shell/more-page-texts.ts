import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.more', { title: 'All areas' });
