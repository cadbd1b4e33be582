import type { QueuedAction, Row } from './action';

/** One field that both sides changed, to different values. */
export type FieldConflict = { field: string; base: unknown; mine: unknown; theirs: unknown };
export type Merge = {
  /** The request's body against the current row, without the fields in conflict. */
  body: Row;
  conflicts: FieldConflict[];
};

/**
 * Three-way merge of a refused change: what only this device changed stays, what only others changed is left as it is,
 * what both changed to the same value is done already. What remains is a conflict for the user: nothing is dropped silently.
 */
export function mergeFields(base: Row, body: Row, current: Row): Merge {
  const kept: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const [field, mine] of Object.entries(body)) {
    if (field === 'version') continue;
    const theirs = current[field];
    if (same(mine, theirs)) continue;
    if (field in current && !same(base[field], theirs)) conflicts.push({ field, base: base[field], mine, theirs });
    else kept[field] = mine;
  }
  return { body: { ...kept, version: current.version }, conflicts };
}

/** The body after the user has chosen a side for each field in conflict. */
export function resolveFields(merge: Merge, mineFor: ReadonlySet<string>): Row {
  const chosen = merge.conflicts.filter((c) => mineFor.has(c.field)).map((c) => [c.field, c.mine] as const);
  return { ...merge.body, ...Object.fromEntries(chosen) };
}

/** True when a body changes nothing any more. */
export function changesNothing(body: Row): boolean {
  return Object.keys(body).every((field) => field === 'version');
}

/**
 * A later change on the same row, after `done` was answered: it goes on from the new version, unless somebody else has
 * meanwhile changed a field that it would overwrite; then it keeps its old version, is refused as stale and asked about.
 */
export function rebase(later: QueuedAction, done: QueuedAction, answer: Row): QueuedAction {
  const body = later.body;
  if (body?.version === undefined || typeof answer.version !== 'number') return later;
  const isOurs = (field: string) =>
    field === 'version' || (done.body !== undefined && field in done.body) || same(answer[field], later.base?.[field]);
  if (!Object.keys(body).every(isOurs)) return later;
  return { ...later, body: { ...body, version: answer.version }, base: answer };
}

/** Equality of JSON values; null and a missing value are the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
