import type { Decision, QueuedAction, Row } from './action';
import { gather, isEntry, spread } from './entries';

/** One field that both sides changed, to different values. */
export type FieldConflict = { field: string; base: unknown; mine: unknown; theirs: unknown };
export type Merge = {
  /** The request's body against the current row, without the fields in conflict. Of a decision: all of it. */
  body: Row;
  conflicts: FieldConflict[];
  /** Of a decision: sent with its whole body or not at all. */
  isWhole?: boolean;
};

/** What is left of a refused action against the row as it is now. */
export function mergeAction(
  { base, body, decides }: Pick<QueuedAction, 'base' | 'body' | 'decides'>,
  current: Row,
): Merge {
  if (!base || !body) return { body: {}, conflicts: [] };
  return decides ? mergeDecision(decides, base, body, current) : mergeFields(base, body, current);
}

function mergeDecision({ field, value, over }: Decision, base: Row, body: Row, current: Row): Merge {
  const theirs = current[field];
  if (same(value, theirs)) return { body: { version: current.version }, conflicts: [] };
  const isSeen = over.every((other) => same(base[other], current[other]));
  const conflicts = isSeen ? [] : [{ field, base: base[field], mine: value, theirs }];
  return { body: { ...body, version: current.version }, conflicts, isWhole: true };
}

/**
 * Three-way merge of a refused change: what only this device changed stays, what only others changed is left as it is,
 * what both changed to the same value is done already. What remains is a conflict for the user: nothing is dropped silently.
 */
export function mergeFields(base: Row, body: Row, current: Row): Merge {
  const kept: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  const [before, now] = [spread(base), spread(current)];
  for (const [field, mine] of Object.entries(spread(body))) {
    if (field === 'version') continue;
    const theirs = now[field];
    if (same(mine, theirs)) continue;
    const isRead = field in now || isEntry(field);
    if (isRead && !same(before[field], theirs)) conflicts.push({ field, base: before[field], mine, theirs });
    else kept[field] = mine;
  }
  return { body: { ...gather(kept), version: current.version }, conflicts };
}

/** The body after the user has chosen a side for each field in conflict. */
export function resolveFields(merge: Merge, mineFor: ReadonlySet<string>): Row {
  if (merge.isWhole) return merge.body;
  const chosen = merge.conflicts.filter((c) => mineFor.has(c.field)).map((c) => [c.field, c.mine] as const);
  return gather({ ...spread(merge.body), ...Object.fromEntries(chosen) });
}

/** A decision for which the user took the other side. */
export function isGivenUp({ isWhole, conflicts }: Merge, mineFor: ReadonlySet<string>): boolean {
  return isWhole === true && conflicts.some(({ field }) => !mineFor.has(field));
}

/** True when nothing of an action is left to be sent. */
export function changesNothing({ body, isWhole }: Pick<Merge, 'body' | 'isWhole'>): boolean {
  return !isWhole && Object.keys(body).every((field) => field === 'version');
}

/**
 * A later change on the same row, after `done` was answered: it goes on from the new version, unless somebody else has
 * meanwhile changed a field that it would overwrite; then it keeps its old version, is refused as stale and asked about.
 */
export function rebase(later: QueuedAction, done: QueuedAction, answer: Row): QueuedAction {
  const body = later.body;
  if (body?.version === undefined || typeof answer.version !== 'number') return later;
  const [sent, now, before] = [spread(done.body ?? {}), spread(answer), spread(later.base ?? {})];
  const isOurs = (field: string) =>
    field === 'version' || field === done.decides?.field || field in sent || same(now[field], before[field]);
  if (![...Object.keys(spread(body)), ...(later.decides?.over ?? [])].every(isOurs)) return later;
  return { ...later, body: { ...body, version: answer.version }, base: answer };
}

/** Equality of JSON values; null and a missing value are the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
