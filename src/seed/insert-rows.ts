import type { Queryable } from '../server/db/queryable';

/** A row by the names of its columns; what is left out gets the column's default. All rows of a call name the same columns. */
export type Row = Record<string, unknown>;

/** Inserts any number of rows by one statement. Names of tables and columns are the seed's own, never a visitor's. */
export async function insertRows(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  const statement = insertOf(table, rows, '$1');
  if (statement) await db.query(statement, [JSON.stringify(rows)]);
}

/** Inserts into two tables whose rows point at each other: constraints are checked at the end of a statement. */
export async function insertTogether(
  db: Queryable,
  first: [string, readonly Row[]],
  second: [string, readonly Row[]],
): Promise<void> {
  const [a, b] = [insertOf(...first, '$1'), insertOf(...second, '$2')];
  if (a && b)
    await db.query(`WITH a AS (${a}), b AS (${b}) SELECT`, [JSON.stringify(first[1]), JSON.stringify(second[1])]);
}

function insertOf(table: string, rows: readonly Row[], parameter: string): string | null {
  if (!rows[0]) return null;
  const columns = Object.keys(rows[0])
    .map((column) => `"${column}"`)
    .join(', ');
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${parameter}::jsonb)`;
}
