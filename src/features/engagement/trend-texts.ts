import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.trend', { title: 'How it is going', earned: 'Earned' });
