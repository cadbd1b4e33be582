import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('programme.theme', { light: 'Use the light theme', dark: 'Use the dark theme' });
