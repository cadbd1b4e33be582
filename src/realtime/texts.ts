import { catalogue } from '@/texts/catalogue';

/** What a connection is told that is refused, or asks for what cannot be. */
export const texts = catalogue('realtime', {
  refused: {
    invalid: 'The handshake’s auth is not as it should be.',
    unauthenticated: 'Sign in first.',
    forbidden: 'This connection did not come from the portal’s own pages.',
    suspended: 'This partnership is suspended.',
  },
  sync: 'sync takes {cursor: text or null}.',
  ended: 'This session has ended.',
  notNow: 'Not possible just now; try again.',
  tooMany: 'Too many messages; wait a little.',
});
