import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/client/api/api-error';
import { type Body, call } from '@/client/api/call';
import { profileQuery } from '@/client/query/queries';
import type { Profile } from '@/contracts/accounts/profile';

/**
 * Saves fields of the profile that are set as a whole. When somebody else changed the profile since `version`, the newest
 * version is asked for and it is said again: nobody's other change is overwritten unseen.
 */
export async function saveAgainstNewest(
  client: QueryClient,
  change: Omit<Body<'profile.update'>, 'version'>,
  version: number,
): Promise<Profile> {
  const send = (against: number) =>
    call('profile.update', { body: { ...change, version: against }, idempotencyKey: crypto.randomUUID() });
  try {
    return await send(version);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'stale') throw error;
    return send((await client.fetchQuery({ ...profileQuery, staleTime: 0 })).partner.version);
  }
}
