import type { AuthStrategy, CollectionMeHook } from 'payload';
import { actorByKey } from '@/server/accounts/acting-key';
import { actorFromHeaders } from '@/server/accounts/resolve-session';

/**
 * Verifies token and session by one statement, before Payload's own strategy (which never matches: no session is ever
 * written to the user). The resolved actor rides on the user, so that access functions need no further query.
 */
export const portalStrategy = (collection: 'staff' | 'partner-users'): AuthStrategy => ({
  name: `portal-${collection}`,
  authenticate: async ({ headers, payload }) => {
    const byKey = actorByKey();
    const actor = byKey ?? (await actorFromHeaders(payload, headers, collection));
    if ((actor?.kind === 'staff') !== (collection === 'staff')) return { user: null };
    if (actor?.kind === 'staff') {
      return {
        user: {
          id: actor.staffId,
          collection: 'staff',
          email: actor.email,
          name: actor.name,
          role: actor.role,
          actor,
        } as never,
      };
    }
    if (actor?.kind === 'partner') {
      return {
        user: { id: actor.userId, collection: 'partner-users', email: actor.email, name: actor.name, actor } as never,
      };
    }
    return { user: null };
  },
});

/** Payload's `me` reads the end of a session from its token; a key has its own. */
export const answerMeByKey: CollectionMeHook = ({ user }) => {
  const key = actorByKey()?.key;
  return key && { user, exp: Math.floor(key.expiresAt.getTime() / 1000) };
};
