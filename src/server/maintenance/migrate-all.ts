import { runMigrations } from 'graphile-worker';
import type { Migration, Payload } from 'payload';
import { migrations } from '@/migrations';
import { businessNow } from '../db/clock';
import { poolOf } from '../db/transaction';
import { ensureEventPartitions } from '../events/ensure-partitions';
import { ensureProgramme } from '../tiers/ensure-programme';

const LOCK = 712_034_000;

/**
 * Brings the database to the present version: the job queue's schema, our migrations, the outbox's partitions, and what a
 * programme cannot run without. Several nodes may start at once: Payload takes no lock, so an advisory one lets one do it.
 */
export async function migrateAll(payload: Payload): Promise<void> {
  const pool = poolOf(payload);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    // A connection of its own: the job queue wants error handlers on a pool that it is given.
    await runMigrations({ connectionString: pool.options.connectionString });
    // Payload's type knows no adapter and calls the argument unknown; it hands each migration what its adapter promises.
    await payload.db.migrate({ migrations: migrations as Migration[] });
    await ensureEventPartitions(client, businessNow());
    await ensureProgramme(payload);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    client.release();
  }
}
