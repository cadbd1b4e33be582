import type { QueryResultRow } from 'pg';

/** The pool, or the one connection of an open transaction: plain SQL with $1 parameters, rows typed by the caller. */
export interface Queryable {
  query<R extends QueryResultRow>(
    statement: string | (Prepared & { values: unknown[] }),
    values?: unknown[],
  ): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** A statement of a hot path: planned once on each connection, by its name. */
export type Prepared = { name: string; text: string };

/** Rows of a prepared statement. */
export async function prepared<R extends QueryResultRow>(
  db: Queryable,
  statement: Prepared,
  values: readonly unknown[],
): Promise<R[]> {
  return (await db.query<R>({ ...statement, values: [...values] })).rows;
}

/** The first row, or undefined. */
export async function one<R extends QueryResultRow>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<R | undefined> {
  return (await db.query<R>(text, [...values])).rows[0];
}

/** All rows. */
export async function many<R extends QueryResultRow>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  return (await db.query<R>(text, [...values])).rows;
}
