const KEPT_MS = 60_000;
type Kept = { at: number; value: Promise<unknown> };
/** On globalThis: Next's pages and the server are two module graphs of one process, and an edit reaches the server's. */
const shared = globalThis as typeof globalThis & { portalKeptForVisitors?: Map<string, Kept> };
const shelf = (): Map<string, Kept> => (shared.portalKeptForVisitors ??= new Map());

/** What every visitor is shown, read once a minute by each node, or after an edit; a failure is not kept. */
export function keptForVisitors<T>(name: string, now: Date, read: () => Promise<T>): Promise<T> {
  const kept = shelf().get(name);
  const age = kept ? now.getTime() - kept.at : Number.POSITIVE_INFINITY;
  if (kept && age >= 0 && age < KEPT_MS) return kept.value as Promise<T>;
  const value = read();
  const mine: Kept = { at: now.getTime(), value };
  shelf().set(name, mine);
  value.catch(() => {
    if (shelf().get(name) === mine) shelf().delete(name);
  });
  return value;
}

/** Asks anew with the next visit: what the public page is made of was edited. */
export function forgetKeptForVisitors(): void {
  shelf().clear();
}
