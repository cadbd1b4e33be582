import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.resources', { noFile: 'There is no such file.' });
