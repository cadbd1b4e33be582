import pg from 'pg';
import { rowTypes } from '@/server/db/row-types';
import { assemble, type Cast } from '../../load/storm/cast';
import { createTestDatabase } from '../../support/database';
import { type DatabaseProxy, openDatabaseProxy } from '../../support/database-proxy';
import { type PortalProcess, startPortal } from '../../support/portal-process';
import { testSettings } from '../../support/test-settings';

/** A portal in a process of its own with a programme in its database, and a proxy between the two. */
export type Stage = {
  /** The portal that runs now. */
  portal: PortalProcess;
  cast: Cast;
  proxy: DatabaseProxy;
  /** Straight to the database. */
  pool: pg.Pool;
  /** Starts a portal at the same address, once the last one is gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function openStage(sellers = 5): Promise<Stage> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4, types: rowTypes });
  // Dropping the database may end a connection that the pool has just let go of; nobody waits for anything on it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const proxy = await openDatabaseProxy(database.url);
  const portal = await startPortal({ databaseUrl: proxy.url });
  const port = Number(new URL(portal.origin).port);
  const stage: Stage = {
    portal,
    cast: await assemble(pool, testSettings(database.url).PAYLOAD_SECRET ?? '', sellers),
    proxy,
    pool,
    async restart() {
      stage.portal = await startPortal({ databaseUrl: proxy.url, port });
    },
    async close() {
      if (process.env.SHOW_LOG) console.log(stage.portal.log.join('\n'));
      await stage.portal.kill();
      await proxy.close();
      await pool.end();
      await database.drop();
    },
  };
  return stage;
}
