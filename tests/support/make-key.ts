import type { Scope } from '@/contracts/accounts/api-scopes';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { writing } from './act';
import type { Portal } from './boot';

const DAY_MS = 86_400_000;

/** A key of that owner and its secret, made as the portal makes it; `expired` is one that ended yesterday. */
export async function makeKey(
  portal: Portal,
  owner: PartnerActor | StaffActor,
  scopes: readonly Scope[],
  { expired = false }: { expired?: boolean } = {},
): Promise<{ id: string; secret: string }> {
  const { createApiKey } = await import('@/server/accounts/create-api-key');
  const now = new Date(Date.now() - (expired ? 10 * DAY_MS : 0));
  const { key, secret } = await writing(
    portal,
    owner,
    'createApiKey',
    (writer) =>
      createApiKey(writer, {
        name: 'Test key',
        scopes: [...scopes],
        expiresAt: new Date(now.getTime() + 9 * DAY_MS).toISOString(),
      }),
    now,
  );
  return { id: key.id, secret };
}
