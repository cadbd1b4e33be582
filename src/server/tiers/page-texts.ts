import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.public-page', {
  noPicture: 'There is no such picture.',
});
