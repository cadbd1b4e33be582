import { many, type Queryable } from '../server/db/queryable';

type Definition = { drop: string; create: string };

/**
 * Loads a lot into tables without keeping their indexes and foreign keys in step row by row: both are taken down and built
 * anew from what was loaded, checks included, in the transaction of `db`. Other triggers stay: the walls hold here too.
 */
export async function withoutIndexes(
  db: Queryable,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const foreignKeys = await many<Definition>(
    db,
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create
       FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [tables],
  );
  const indexes = await many<Definition>(
    db,
    `SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop, pg_get_indexdef(i.indexrelid) AS create
       FROM pg_index i
      WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('u', 'x'))`,
    [tables],
  );
  for (const { drop } of [...foreignKeys, ...indexes]) await db.query(drop);
  await load();
  for (const { create } of [...indexes, ...foreignKeys]) await db.query(create);
}
