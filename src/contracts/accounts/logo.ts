import { owners, route } from '../route';
import { ZProfile } from './profile';

/** Many times what a logo needs. */
const MAX_LOGO_BYTES = 2_000_000;

export const putLogo = route({
  id: 'profile.logo.put',
  method: 'PUT',
  path: '/api/partner/logo',
  summary: 'Give the partner a logo: the bytes of a JPEG, PNG or WebP picture are the body',
  who: owners,
  upload: { maxBytes: MAX_LOGO_BYTES },
  answers: { 200: ZProfile },
  errors: ['invalid', 'too_large', 'unsupported_media', 'feature_locked'],
  tx: 'none',
  limit: 'write',
});
export const deleteLogo = route({
  id: 'profile.logo.delete',
  method: 'DELETE',
  path: '/api/partner/logo',
  summary: 'Take the partner’s logo away',
  who: owners,
  answers: { 200: ZProfile },
  errors: [],
  tx: 'none',
  limit: 'write',
});
