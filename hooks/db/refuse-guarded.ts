import type { CollectionBeforeValidateHook } from 'payload';
import { PortalError } from '@/contracts/errors';
import { useCaseOf } from '@/server/db/transaction';

/** Null, undefined and the empty string are the same nothing; a date and its ISO text are the same instant. */
function same(a: unknown, b: unknown): boolean {
  const plain = (v: unknown): unknown => {
    if (v === undefined || v === null || v === '') return null;
    if (v instanceof Date) return v.toISOString();
    if (typeof v === 'object') return 'id' in v ? (v as { id: unknown }).id : JSON.stringify(v);
    if (typeof v === 'string' && /^\d{4}-\d\d-\d\dT/.test(v)) return new Date(v).toISOString();
    return v;
  };
  return plain(a) === plain(b);
}

/**
 * A guarded field that comes by REST, GraphQL or a form with a value other than the stored one is 409 naming the field,
 * never dropped in silence. Within a use case the database's guard trigger decides. `onCreate` gives the values a new row may have.
 */
export function refuseGuarded(
  fields: readonly string[],
  onCreate: Readonly<Record<string, unknown>> = {},
): CollectionBeforeValidateHook {
  return ({ data, originalDoc, operation, req }) => {
    if (!data || useCaseOf(req)) return data;
    const wrong: Record<string, string> = {};
    for (const field of fields) {
      if (!(field in data)) continue;
      const sent = (data as Record<string, unknown>)[field];
      if (operation === 'update') {
        if (!same(sent, (originalDoc as Record<string, unknown> | undefined)?.[field]))
          wrong[field] = 'changes only by its own action';
      } else if (sent !== undefined && sent !== null && !(field in onCreate && same(sent, onCreate[field]))) {
        wrong[field] = 'is set by the portal';
      }
    }
    if (Object.keys(wrong).length > 0) {
      throw new PortalError('conflict', `Not changed here: ${Object.keys(wrong).join(', ')}.`, wrong);
    }
    return data;
  };
}
