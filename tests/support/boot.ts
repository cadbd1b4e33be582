import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload';
import type { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '@/contracts/actor';
import { createTestDatabase } from './database';

/** What an integration test stands on: the real config on a database of its own. */
export type Portal = {
  payload: Payload;
  databaseUrl: string;
  /** A request as `actor`, at `now` (the real time unless given). */
  reqAs(actor: Actor, now?: Date): Promise<PayloadRequest>;
  /** The portal itself, with a reason. */
  asSystem(now?: Date): Promise<PayloadRequest>;
  close(): Promise<void>;
};

/** Boots the config on a fresh clone of the template database. The environment is set before the config is imported. */
export async function bootPortal(): Promise<Portal> {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '25',
    PAYLOAD_SECRET: 'test-secret-test-secret-test-secret-0123',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATA_DIR: `.data/test-files/${process.pid}`,
    LOG_LEVEL: 'error',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  });
  const { default: config } = await import('@payload-config');
  const payload = await getPayload({ config, cron: false });
  const { ensureProgramme } = await import('@/server/tiers/ensure-programme');
  await ensureProgramme(payload);
  const { poolOf } = await import('@/server/db/transaction');
  // Tests sign admins in by the password; those of the second factor ask for it themselves.
  await poolOf(payload).query(`UPDATE programme_settings SET second_factor = 'nobody'`);

  const reqAs = async (actor: Actor, now?: Date): Promise<PayloadRequest> => {
    const user =
      actor.kind === 'partner'
        ? { id: actor.userId, collection: 'partner-users', email: actor.email, actor }
        : actor.kind === 'staff'
          ? { id: actor.staffId, collection: 'staff', email: actor.email, actor }
          : null;
    return createLocalReq({ user: user as never, context: { actor, ...(now ? { now } : {}) } }, payload);
  };
  return {
    payload,
    databaseUrl: database.url,
    reqAs,
    asSystem: (now) => reqAs({ kind: 'system', reason: 'test' }, now),
    async close() {
      await payload.destroy();
      await endIdle(poolOf(payload));
      await database.drop();
    },
  };
}

/**
 * Ends a pool and waits for the connections that nobody uses: dropping the database under them would be an error that
 * nobody catches. Not for all: Payload keeps one client for good, which only the drop of its database ends.
 */
async function endIdle(pool: Pool): Promise<void> {
  let open = pool.idleCount;
  const gone = Promise.withResolvers<void>();
  pool.on('remove', () => {
    open -= 1;
    if (open <= 0) gone.resolve();
  });
  const idle = open > 0;
  void pool.end();
  if (idle) await gone.promise;
}

/** For a test file: boots before its tests, closes after them. Use the returned getter inside tests. */
export function usePortal(): () => Portal {
  let portal: Portal | undefined;
  beforeAll(async () => {
    portal = await bootPortal();
  }, 120_000);
  afterAll(async () => {
    await portal?.close();
  }, 60_000);
  return () => {
    if (!portal) throw new Error('usePortal: the portal has not booted');
    return portal;
  };
}
