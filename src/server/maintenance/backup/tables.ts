import { many, type Queryable } from '../../db/queryable';

/** A table whose rows are kept, and its columns that can be written. */
export type KeptTable = { table: string; columns: string[] };

/** Of this moment alone, or the schema's own: not kept. */
const LEFT_OUT = [
  'public.payload_migrations',
  'public.worker_heartbeats',
  'public.rate_limits',
  'graphile_worker.migrations',
];

/** Every table with rows to keep, whatever collections there are: partitions by their parent, without computed columns. */
export async function keptTables(db: Queryable): Promise<KeptTable[]> {
  return many<KeptTable>(
    db,
    `SELECT format('%I.%I', n.nspname, c.relname) AS table,
            (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND NOT n.nspname || '.' || c.relname = ANY ($1)
      ORDER BY 1`,
    [LEFT_OUT],
  );
}

/** The version of the schema: the names of the migrations that made it. */
export async function migrationNames(db: Queryable): Promise<string[]> {
  const rows = await many<{ name: string }>(db, `SELECT name FROM payload_migrations WHERE batch >= 0 ORDER BY name`);
  return rows.map(({ name }) => name);
}
