import { PortalError } from '@/contracts/errors';
import type { Bind } from './bind';
import { texts } from './texts';

/** An order of a list. Rows that share a key are ordered by id, in the same direction, so that an index answers both. */
export type Order = {
  name: string;
  /** SQL of the key, never null. */
  by: string;
  type: 'timestamptz' | 'numeric' | 'text';
  descending: boolean;
};
/** A key as the driver answers it; `Infinity` for the timestamp of that name. */
export type Key = Date | number | string;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** ORDER BY of a page. */
export function orderBy({ by, descending }: Order, id: string): string {
  const direction = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${by} ${direction}, ${id} ${direction}`;
}

/** The condition that a row lies beyond the cursor. @throws PortalError invalid on a cursor of another list or order. */
export function beyond(order: Order, id: string, cursor: string, bind: Bind): string {
  const position = readCursor(order, cursor);
  return `(${order.by}, ${id}) ${order.descending ? '<' : '>'} (${bind(position.key)}::${order.type}, ${bind(position.id)}::uuid)`;
}

/**
 * A page of rows that were asked for with one more than `limit`, and the cursor to go on from.
 * Rows that arrive or move in between are neither repeated nor a reason to skip one that stayed.
 */
export function page<R extends { id: string; sortKey: Key }>(
  rows: R[],
  limit: number,
  order: Order,
): { rows: R[]; nextCursor: string | null; hasNextPage: boolean } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const hasNextPage = rows.length > limit;
  return {
    rows: kept,
    hasNextPage,
    nextCursor: hasNextPage && last ? writeCursor(order, last.sortKey, last.id) : null,
  };
}

function writeCursor(order: Order, key: Key, id: string): string {
  const plain = key instanceof Date ? key.toISOString() : key === Number.POSITIVE_INFINITY ? 'infinity' : key;
  return Buffer.from(JSON.stringify([order.name, plain, id])).toString('base64url');
}

function readCursor(order: Order, cursor: string): { key: string | number; id: string } {
  const parsed = parse(cursor);
  const [name, key, id] = Array.isArray(parsed) ? parsed : [];
  if (name !== order.name || typeof id !== 'string' || !UUID.test(id) || !isKey(order.type, key)) {
    throw new PortalError('invalid', texts.cursor.said, {
      cursor: texts.cursor.cursor,
    });
  }
  return { key, id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null; // whatever it was, it is no cursor of ours
  }
}

function isKey(type: Order['type'], key: unknown): key is string | number {
  switch (type) {
    case 'numeric':
      return Number.isSafeInteger(key);
    case 'text':
      return typeof key === 'string' && !key.includes('\0');
    case 'timestamptz': {
      if (key === 'infinity') return true;
      const at = typeof key === 'string' ? new Date(key) : undefined;
      return (
        at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString() === key && /^\d{4}-/.test(at.toISOString())
      );
    }
  }
}
