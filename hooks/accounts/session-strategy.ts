import type { AuthStrategy } from 'payload';
import { actorFromHeaders } from '@/server/accounts/resolve-session';

/**
 * Verifies token and session by one statement, before Payload's own strategy (which never matches: no session is ever
 * written to the user). The resolved actor rides on the user, so that access functions need no further query.
 */
export const portalStrategy = (collection: 'staff' | 'partner-users'): AuthStrategy => ({
  name: `portal-${collection}`,
  authenticate: async ({ headers, payload }) => {
    const actor = await actorFromHeaders(payload, headers, collection);
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
