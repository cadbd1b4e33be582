import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('accounts.logo', {
  empty: 'The logo is empty.',
  isEmpty: 'is empty',
  otherKind: 'The logo must be a JPEG, PNG or WebP picture.',
  isOtherKind: 'must be a JPEG, PNG or WebP picture',
  unreadable: 'The logo is a picture that cannot be read.',
  isUnreadable: 'is a picture that cannot be read',
});
