import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/**
 * Postgres answers bigint and numeric as text. Counts and cents are numbers here, and a value that a number cannot hold
 * exactly is an error, never a rounded amount.
 */
export function exactNumber(value: string): number {
  const n = Number(value);
  if (Number.isInteger(n) && !Number.isSafeInteger(n))
    throw new RangeError(`${value} is beyond what a number holds exactly`);
  return n;
}

/** Type parsers of the pool. Drizzle brings its own for its own queries, so Payload is not touched. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && (oid === INT8 || oid === NUMERIC)) return exactNumber;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};
